import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Proof } from '../../src/author/findings.ts';
import { proofRows } from '../../src/author/proof-rows.ts';
import type { Lesson } from '../../src/core/course.ts';
import { message } from '../../src/core/message.ts';

const lessons = [{ spec: { id: 'one' } }, { spec: { id: 'two' } }] as unknown as readonly Lesson[];
const proof = (changes: Partial<Proof>): Proof => ({
  lesson: 'one',
  kind: 'exercise',
  file: 'exercise.ts',
  load: 'idle',
  runs: 1,
  inconclusive: 0,
  otherwise: null,
  ms: 100,
  wrong: null,
  ...changes,
});
const row = (proofs: readonly Proof[]): ReturnType<typeof proofRows>[number] => {
  const [first] = proofRows(lessons, [], proofs);
  assert.ok(first);
  return first;
};

test('verdicts on the exercise are counted one by one, and those that were not conclusive are not', () => {
  const { exercise, verdicts, inconclusive } = row([
    proof({ runs: 11, inconclusive: 1 }),
    proof({ load: 'busy', runs: 10 }),
  ]);
  assert.deepEqual(
    { exercise, verdicts, inconclusive },
    { exercise: { tried: 20, held: 20 }, verdicts: 21, inconclusive: 1 },
  );
});

test('a proof ends at the verdict that contradicts it', () => {
  const { exercise, sound } = row([proof({ runs: 4, wrong: message('author.aborted') })]);
  assert.deepEqual({ exercise, sound }, { exercise: { tried: 4, held: 3 }, sound: false });
});

test('a right fix holds if it does idle and busy', () => {
  const fixes = [
    proof({ kind: 'right-fix', file: 'a.ts' }),
    proof({ kind: 'right-fix', file: 'a.ts', load: 'busy', wrong: message('author.aborted') }),
    proof({ kind: 'right-fix', file: 'b.ts' }),
  ];
  assert.deepEqual(row(fixes).right, { tried: 2, held: 1 });
});

test('what was found by reading makes its lesson unsound, and no other', () => {
  const finding = { lesson: 'two', message: message('author.aborted') };
  assert.deepEqual(
    proofRows(lessons, [finding], []).map(({ id, sound }) => [id, sound]),
    [
      ['one', true],
      ['two', false],
    ],
  );
});
