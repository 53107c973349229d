import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, contradiction, type Claim } from '../../src/author/prove.ts';
import type { Lesson } from '../../src/core/course.ts';
import { message } from '../../src/core/message.ts';
import type { CheckResult, Judgement, Status } from '../../src/core/verdict.ts';

const check = (rule: string, status: Status): CheckResult => ({
  rule,
  status,
  measured: {},
  expected: {},
  message: message(`rule.${rule}.${status}`),
});

const judgement = (parts: Partial<Judgement>): Judgement => ({
  status: 'fail',
  checks: [check('overlap', 'fail'), check('returns', 'pass')],
  diagnosis: 'one-after-another',
  culprits: [],
  timeline: { durationMs: 0, spans: [], stalls: [] },
  runs: 1,
  exerciseMs: 1,
  totalMs: 1,
  problem: null,
  output: '',
  ...parts,
});

const claim = (parts: Partial<Claim>): Claim => ({
  lesson: {} as Lesson,
  kind: 'wrong-fix',
  file: 'a.ts',
  load: 'idle',
  times: 1,
  status: 'fail',
  diagnosis: 'one-after-another',
  fails: ['overlap'],
  ...parts,
});

const key = (claimed: Partial<Claim>, seen: Partial<Judgement>): string | null =>
  contradiction(claim(claimed), judgement(seen))?.key ?? null;

test('a claim that holds is not contradicted', () => {
  assert.equal(key({}, {}), null);
  assert.equal(key({ fails: null, diagnosis: null }, {}), null);
});

test('another verdict, another set of rules and another diagnosis are each told', () => {
  assert.equal(key({ status: 'pass' }, {}), 'author.wrong-verdict');
  assert.equal(key({}, { status: 'pass', checks: [] }), 'author.wrong-verdict');
  assert.equal(key({ fails: ['overlap', 'returns'] }, {}), 'author.wrong-rules');
  assert.equal(key({ fails: [] }, {}), 'author.wrong-rules');
  assert.equal(key({}, { diagnosis: 'less-work' }), 'author.wrong-diagnosis');
  assert.equal(key({ diagnosis: null }, { diagnosis: null }), 'author.without-diagnosis');
});

test('a rule that stayed open on a busy machine contradicts nothing, one that passed does', () => {
  const open = (status: Status) => ({ checks: [check('not-blocked', status), check('overlap', 'fail')] });
  const fails = ['not-blocked', 'overlap'];
  assert.equal(key({ fails }, open('inconclusive')), null);
  assert.equal(key({ fails }, open('pass')), 'author.wrong-rules');
});

const asked = async (claimed: Partial<Claim>, ...seen: readonly Partial<Judgement>[]) => {
  const left = [...seen];
  const verdict = async (): Promise<Judgement> => judgement(left.shift() ?? {});
  const { wrong, otherwise, ...counts } = await ask(claim(claimed), verdict, new AbortController().signal);
  return { ...counts, otherwise: otherwise?.key ?? null, wrong: wrong?.key ?? null };
};

test('a wrong fix that failed with another reason once has to fail with its own twice', async () => {
  const other = { diagnosis: 'less-work' };
  const otherwise = 'author.wrong-diagnosis';
  assert.deepEqual(await asked({}), { runs: 1, inconclusive: 0, otherwise: null, wrong: null });
  assert.deepEqual(await asked({}, other), { runs: 3, inconclusive: 0, otherwise, wrong: null });
  assert.deepEqual(await asked({}, other, {}, other), { runs: 3, inconclusive: 0, otherwise, wrong: otherwise });
});

test('a verdict that is not the claimed one ends the proof, and so does another reason of an exercise', async () => {
  const passed = { status: 'pass', checks: [] } as const;
  assert.equal((await asked({}, passed)).wrong, 'author.wrong-verdict');
  assert.equal((await asked({}, { diagnosis: 'less-work' }, passed)).wrong, 'author.wrong-verdict');
  const exercise = { kind: 'exercise', times: 3, fails: ['returns'], diagnosis: null } as const;
  assert.deepEqual(await asked(exercise), { runs: 1, inconclusive: 0, otherwise: null, wrong: 'author.wrong-rules' });
});

test('an inconclusive verdict is asked for again, but not for ever', async () => {
  const open = { status: 'inconclusive' } as const;
  assert.deepEqual(await asked({}, open, open), { runs: 3, inconclusive: 2, otherwise: null, wrong: null });
  assert.equal((await asked({}, open, open, open, open)).wrong, 'author.wrong-verdict');
});
