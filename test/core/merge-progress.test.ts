import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeProgress } from '../../src/core/merge-progress.ts';
import {
  newProgress,
  untouched,
  withExercise,
  type Attempt,
  type ExerciseProgress,
  type Progress,
} from '../../src/core/progress.ts';
import { anyNumber } from '../any-number.ts';

const ids = ['one', 'two', 'three'];

const anyProgress = (next: (below: number) => number): Progress => {
  const anyAttempt = (): Attempt => ({
    hash: `${next(4)}`.padStart(16, '0'),
    status: (['pass', 'fail', 'inconclusive', 'error', 'unjudged'] as const)[next(5)] ?? 'fail',
    at: `2026-01-01T00:00:0${next(9)}.000Z`,
    exerciseMs: next(2) === 0 ? null : next(100),
  });
  const anyExercise = (): ExerciseProgress => ({
    status: next(2) === 0 ? 'done' : 'pending',
    tries: next(5),
    hints: next(4),
    prediction: ([null, 'skipped', 300] as const)[next(3)] ?? null,
    measuredMs: next(2) === 0 ? null : next(500),
    start: next(2) === 0 ? null : `${next(3)}`,
    attempts: Array.from({ length: next(5) }, anyAttempt).toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  });
  const some = ids.filter(() => next(3) > 0);
  return some.reduce((progress, id) => withExercise(progress, id, anyExercise()), {
    ...newProgress(next(2) === 0 ? 'en' : 'ko'),
    current: next(3) === 0 ? null : (some[0] ?? null),
  });
};

const names = (attempts: readonly Attempt[]): readonly string[] =>
  attempts.map(({ hash, status, at }) => `${hash} ${status} ${at}`);

test('whatever two machines know: nothing of either is lost, and twice is as good as once', () => {
  const next = anyNumber(20_261_123);
  for (let round = 0; round < 300; round++) {
    const [mine, theirs] = [anyProgress(next), anyProgress(next)];
    const merged = mergeProgress(mine, theirs);
    for (const id of ids) {
      const [a, b, both] = [mine, theirs, merged].map((progress) => progress.exercises[id] ?? untouched) as [
        ExerciseProgress,
        ExerciseProgress,
        ExerciseProgress,
      ];
      assert.equal(both.status, [a, b].some(({ status }) => status === 'done') ? 'done' : 'pending');
      assert.ok(both.tries >= Math.max(a.tries, b.tries) && both.hints >= Math.max(a.hints, b.hints));
      assert.deepEqual(new Set(names(both.attempts)), new Set([...names(a.attempts), ...names(b.attempts)]));
      assert.deepEqual(
        both.attempts.map(({ at }) => at),
        both.attempts.map(({ at }) => at).toSorted(),
      );
      const guesses = [a, b].filter(({ prediction }) => typeof prediction === 'number').length;
      assert.equal(typeof both.prediction === 'number', guesses > 0);
    }
    assert.deepEqual(mergeProgress(merged, theirs), merged);
    assert.deepEqual(mergeProgress(merged, mine), merged);
    assert.deepEqual(mergeProgress(mine, newProgress('en')), mine);
  }
});

test('the language and the place where the learner goes on are those of this machine', () => {
  const mine = { ...newProgress('ko'), current: 'one' };
  const theirs = { ...newProgress('en'), current: 'two' };
  assert.deepEqual(mergeProgress(mine, theirs), mine);
  assert.equal(mergeProgress(newProgress('ko'), theirs).current, 'two');
});
