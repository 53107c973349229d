import assert from 'node:assert/strict';
import { test } from 'node:test';
import stringWidth from 'string-width';
import { glyphsOf } from '../../src/view/glyphs.ts';
import { webLink } from '../../src/view/link.ts';
import { knownWidth } from '../../src/view/known-width.ts';
import { hang, padEnd, truncate, widthOf, wrap } from '../../src/view/width.ts';

const red = (text: string): string => `\u001B[31m${text}\u001B[39m`;

test('every glyph is one column wide in both sets', () => {
  for (const unicode of [true, false]) {
    for (const [name, glyph] of Object.entries(glyphsOf({ unicode }))) {
      for (const sign of glyph) assert.equal(widthOf(sign), 1, `${name}: ${sign}`);
    }
  }
});

test('what is counted sign by sign has the width that whole clusters have', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code);
    const width = knownWidth(sign);
    if (width !== null) assert.equal(width, stringWidth(sign), code.toString(16));
  }
  const texts = [red('가나 → ▒▒ ✓ “a”'), webLink('링크', 'file:///a'), '한국어. 그리고 code()… '];
  for (const text of texts) {
    assert.equal(knownWidth(text), stringWidth(text), text);
    assert.equal(widthOf(`${text}é👍🏽`), stringWidth(`${text}é👍🏽`), text);
  }
  for (const cluster of ['✓\uFE0F', '#\u20E3', '가\u11A8', 'e\u0301', '\u001B[2J', '👍'])
    assert.equal(knownWidth(cluster), null, JSON.stringify(cluster));
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
