import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clip } from '../../src/core/clip.ts';

test('a text that fits stays, a longer one ends in three dots, within the length', () => {
  assert.equal(clip('abcd', 4), 'abcd');
  assert.equal(clip('abcde', 4), 'abc…');
});

test('a character of two halves is not cut in the middle', () => {
  assert.equal(clip('ab😀cd', 4), 'ab…');
  assert.equal(clip('ab😀cd', 5), 'ab😀…');
});
