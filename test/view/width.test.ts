import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glyphsOf } from '../../src/view/glyphs.ts';
import { webLink } from '../../src/view/link.ts';
import { hang, padEnd, truncate, widthOf, wrap } from '../../src/view/width.ts';

const red = (text: string): string => `\u001B[31m${text}\u001B[39m`;

test('every glyph is one column wide in both sets', () => {
  for (const unicode of [true, false]) {
    for (const [name, glyph] of Object.entries(glyphsOf({ unicode }))) {
      for (const sign of glyph) assert.equal(widthOf(sign), 1, `${name}: ${sign}`);
    }
  }
});

test('a cut text keeps its width, never halves a letter, and closes its colours', () => {
  assert.equal(truncate('abcdef', 4), 'abc…');
  assert.equal(truncate('가나다', 4), '가…');
  assert.equal(truncate(red('abcdef'), 4), red('abc…'));
  assert.equal(truncate('abc', 3), 'abc');
  assert.equal(truncate('abc', 0), '');
});

test('a link takes no room and survives a cut', () => {
  const link = webLink('exercise.ts:14', 'file:///a/b');
  assert.equal(widthOf(link), 14);
  const cut = truncate(link, 9);
  assert.equal(widthOf(cut), 9);
  assert.ok(cut.endsWith('\u001B]8;;\u001B\\'));
});

test('Korean is padded by columns', () => assert.equal(padEnd('가나', 6), '가나  '));

test('wrapped lines repeat their colour, so that each stands by itself', () => {
  assert.deepEqual(wrap(red('one two'), 4), [red('one'), red('two')]);
});

test('what hangs is indented under its mark', () => assert.deepEqual(hang('- ', 'one two', 5), ['- one', '  two']));
