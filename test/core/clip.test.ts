import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clip, clipPair } from '../../src/core/clip.ts';

test('a text that fits stays, a longer one ends in three dots, within the length', () => {
  assert.equal(clip('abcd', 4), 'abcd');
  assert.equal(clip('abcde', 4), 'abc…');
});

test('a character of two halves is not cut in the middle', () => {
  assert.equal(clip('ab😀cd', 4), 'ab…');
  assert.equal(clip('ab😀cd', 5), 'ab😀…');
});

test('two texts that differ behind what fits are shown from shortly before that', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index + 100);
  const [one, other] = [numbers, numbers.map((number) => (number === 180 ? 7 : number))].map(
    (list) => `[${list.join(', ')}]`,
  ) as [string, string];
  const [left, right] = clipPair(one, other, 60);
  assert.match(left, /^…\d{3}, .*179, 180, .*…$/);
  assert.match(right, /^…\d{3}, .*179, 7, .*…$/);
  assert.equal(left.length, 60);
  assert.deepEqual(clipPair('[1, 2]', '[1, 3]', 60), ['[1, 2]', '[1, 3]']);
  assert.deepEqual(clipPair(one, '[9]', 60), [clip(one, 60), '[9]'], 'a difference that is seen anyway');
  const [shorter, longer] = clipPair(one, one.replace('199]', '199, 5]'), 60);
  assert.ok(shorter.endsWith(', 199]') && longer.endsWith(', 199, 5]'), 'one that ends sooner');
  const [smile] = clipPair('😀'.repeat(100), `${'😀'.repeat(99)}!`, 60);
  assert.ok(smile.startsWith('…😀'), 'no half of a character');
});
