import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  exerciseOf,
  maySeeSolution,
  newProgress,
  nextExercise,
  resumeAt,
  withAttempt,
  withCurrent,
  withExercise,
  type Attempt,
  type Progress,
} from '../../src/core/progress.ts';

const attempt = (status: Attempt['status'], hash: string): Attempt => ({
  hash,
  status,
  at: '2026-01-02T03:04:05.000Z',
  exerciseMs: 301.2,
});

const judged = (...attempts: readonly Attempt[]): Progress =>
  attempts.reduce((progress, each) => withAttempt(progress, 'two-delays', each), newProgress('en'));

/** Every combination of done and pending over three exercises, from each place: what comes next. */
const ids = ['a', 'b', 'c'];
const table: readonly (readonly [done: string, from: string | null, next: string | null])[] = [
  ['', null, 'a'],
  ['', 'a', 'b'],
  ['', 'b', 'c'],
  ['', 'c', 'a'],
  ['a', null, 'b'],
  ['a', 'a', 'b'],
  ['a', 'b', 'c'],
  ['a', 'c', 'b'],
  ['b', null, 'a'],
  ['b', 'a', 'c'],
  ['b', 'b', 'c'],
  ['b', 'c', 'a'],
  ['c', null, 'a'],
  ['c', 'a', 'b'],
  ['c', 'b', 'a'],
  ['c', 'c', 'a'],
  ['ab', null, 'c'],
  ['ab', 'a', 'c'],
  ['ab', 'b', 'c'],
  ['ab', 'c', 'c'],
  ['ac', null, 'b'],
  ['ac', 'b', 'b'],
  ['bc', 'a', 'a'],
  ['bc', 'c', 'a'],
  ['abc', null, null],
  ['abc', 'a', null],
  ['abc', 'c', null],
];

for (const [done, from, next] of table) {
  test(`with ${done || 'nothing'} done, ${next ?? 'nothing'} comes after ${from ?? 'the start'}`, () => {
    const progress = [...done].reduce((before, id) => withExercise(before, id, { status: 'done' }), newProgress('en'));
    assert.equal(nextExercise(progress, ids, from), next);
  });
}

test('the course goes on with the exercise that was left', () => {
  assert.equal(resumeAt(withCurrent(newProgress('en'), 'b'), ids), 'b');
});

test('an exercise that was left and is done makes way for the one after it', () => {
  const progress = withExercise(withCurrent(newProgress('en'), 'b'), 'b', { status: 'done' });
  assert.equal(resumeAt(progress, ids), 'c');
});

test('an exercise that the course no longer has is not gone on with', () => {
  assert.equal(resumeAt(withCurrent(newProgress('en'), 'gone'), ids), 'a');
});

test('a pass makes an exercise done, and nothing takes that away', () => {
  const progress = judged(attempt('fail', 'one'), attempt('pass', 'two'), attempt('fail', 'three'));
  assert.equal(exerciseOf(progress, 'two-delays').status, 'done');
});

test('only failing answers before the first pass are tries', () => {
  const progress = judged(
    attempt('fail', 'one'),
    attempt('error', 'two'),
    attempt('inconclusive', 'three'),
    attempt('fail', 'four'),
    attempt('pass', 'five'),
    attempt('fail', 'six'),
  );
  assert.equal(exerciseOf(progress, 'two-delays').tries, 2);
});

test('saving the same text again is no new try', () => {
  assert.equal(exerciseOf(judged(attempt('fail', 'one'), attempt('fail', 'one')), 'two-delays').tries, 1);
});

test('the solution opens after three tries', () => {
  const two = judged(attempt('fail', 'one'), attempt('fail', 'two'));
  assert.equal(maySeeSolution(exerciseOf(two, 'two-delays')), false);
  assert.equal(
    maySeeSolution(exerciseOf(withAttempt(two, 'two-delays', attempt('fail', 'three')), 'two-delays')),
    true,
  );
});

test('the solution opens with a pass', () => {
  assert.equal(maySeeSolution(exerciseOf(judged(attempt('pass', 'one')), 'two-delays')), true);
});

test('an exercise is not known by a name that every object has', () => {
  assert.equal(exerciseOf(newProgress('en'), 'constructor').status, 'pending');
});
