import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectInsertions } from '../../src/instrument/insertions.ts';

const head = { at: 0, text: '' };

test('at one place what ends is closed first, then statements begin, then expressions open', () => {
  const edits = collectInsertions();
  edits.around({ start: 3, end: 6 }, '[', ']', 1);
  edits.before(3, 's;', 1);
  edits.around({ start: 0, end: 3 }, '(', ')', 1);
  assert.equal(edits.applyTo('abcdef', head), '(abc)s;[def]');
});

test('of two pieces that begin and end together, the one of smaller depth goes around', () => {
  const edits = collectInsertions();
  edits.around({ start: 1, end: 2 }, '<', '>', 5);
  edits.around({ start: 1, end: 2 }, '(', ')', 2);
  assert.equal(edits.applyTo('abc', head), 'a(<b>)c');
});

test('a body of one statement is closed after everything in it', () => {
  const edits = collectInsertions();
  edits.around({ start: 4, end: 4 }, '', '}', 1);
  edits.before(0, '{', 1);
  edits.around({ start: 0, end: 4 }, 'd(', ')', 3);
  assert.equal(edits.applyTo('f(1)', head), '{d(f(1))}');
});

test('the head comes before all else at its place', () => {
  const edits = collectInsertions();
  edits.before(4, 's;', 1);
  assert.equal(edits.applyTo('#!x\nf()', { at: 4, text: 'import;' }), '#!x\nimport;s;f()');
});
