import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lesson } from '../../src/core/course.ts';
import type { Claim } from '../../src/author/prove.ts';
import { roundsOf } from '../../src/author/rounds.ts';

const claim = (id: string, rule: string, load: Claim['load']): Claim => {
  const lesson = { spec: { id, rules: [{ rule }] } } as unknown as Lesson;
  return { lesson, kind: 'solution', file: id, load, times: 1, status: 'pass', diagnosis: null, fails: null };
};

const shown = (claims: readonly Claim[], jobs: number, cores: number): readonly unknown[] =>
  roundsOf(claims, jobs, cores).map((round) => [round.load, round.width, round.claims.map(({ file }) => file)]);

test('what waits is tried as many at a time as was asked for; what computes, never more than there are cores', () => {
  const claims = [claim('waits', 'in-flight', 'idle'), claim('computes', 'parallel', 'idle')];
  assert.deepEqual(shown(claims, 8, 2), [
    ['idle', 8, ['waits']],
    ['idle', 2, ['computes']],
  ]);
});

test('one at a time stays one at a time', () => {
  assert.deepEqual(shown([claim('computes', 'units-per-turn', 'idle')], 1, 4), [['idle', 1, ['computes']]]);
});

test('the busy machine comes last, and nothing is tried in a round that is empty', () => {
  const claims = [claim('b', 'order', 'busy'), claim('a', 'order', 'idle')];
  assert.deepEqual(shown(claims, 2, 2), [
    ['idle', 2, ['a']],
    ['busy', 2, ['b']],
  ]);
});
