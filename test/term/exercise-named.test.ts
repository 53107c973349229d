import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exerciseNamed } from '../../src/term/exercise-named.ts';
import { course } from '../view/course.ts';

const names: readonly (readonly [typed: string, index: number])[] = [
  ['2', 1],
  ['02', 1],
  ['cpu-two-tasks', 1],
  ['02-cpu-two-tasks', 1],
  [' CPU-Two-Tasks ', 1],
  ['chunk', 2],
  ['l', -1],
  ['9', -1],
  ['', -1],
  ['tasks', -1],
];

for (const [typed, index] of names) {
  test(`"${typed}" names ${index < 0 ? 'no exercise' : `exercise ${index + 1}`}`, () => {
    assert.equal(exerciseNamed(typed, course), index);
  });
}
