import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '../../src/core/decide.ts';
import { diagnose } from '../../src/core/diagnose.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { lastResorts } from '../../src/core/families.ts';
import { ruleIds } from '../../src/core/rules/index.ts';
import type { Span, Trace } from '../../src/core/trace.ts';
import { lessonOf } from './lesson-builder.ts';
import { span, stall, traceOf, work, zone } from './trace-builder.ts';

const value = (actual = '1') => [{ label: 'main', actual, expected: '1' }];
const pattern = (name: string) => ({ patterns: [{ pattern: name, line: 2 }] });
const held = { zone: zone(310, 0), stalls: [stall(0, 300)] };
const lost = { file: 'exercise.ts', line: 3, column: 1, kind: 'dropped', call: 'save', count: 1 } as const;
const requests = (...ends: (number | null)[]): Span[] =>
  ends.map((endMs, index) => span('request', index * 130, endMs));

const delays = lessonOf(['returns', 'overlap', { rule: 'work-done', params: { waits: [200, 300] } }, 'not-blocked']);
const cpu = lessonOf(['returns', 'parallel', 'not-blocked']);
const http = lessonOf([
  'returns',
  { rule: 'in-flight', params: { atLeast: 2, atMost: 4 } },
  { rule: 'work-done', params: { requests: 2 } },
  'not-blocked',
  'no-leftovers',
]);
const database = lessonOf([
  'returns',
  'rejects-with',
  { rule: 'work-done', params: { queries: { save: 1 } } },
  'no-floating',
  'no-unhandled',
]);
const rejections = (actual: string) => [{ label: 'main', actual, expected: 'rejected: 1' }];
const saved = { spans: [span('query', 0, 50, { name: 'save' })], rejections: rejections('rejected: 1') };

const table: readonly [string, ReturnType<typeof lessonOf>, Partial<Trace>][] = [
  ['still-on-the-main-thread', cpu, { ...held, spans: [work(0, 0, 150), work(0, 150, 300)] }],
  ['still-on-the-main-thread', http, { ...held, ...pattern('promise-wrapper'), spans: [span('block', 0, 300)] }],
  ['still-on-the-main-thread', delays, { ...held, ...pattern('busy-wait') }],
  ['still-on-the-main-thread', cpu, { zone: zone(300), spans: [work(0, 0, 100), work(1, 0, 100)] }],
  ['still-blocking', http, { ...held, spans: [span('block', 0, 300)] }],
  ['only-later', cpu, { ...held, ...pattern('deferral'), spans: [work(0, 0, 300)] }],
  ['only-later', http, { ...held, ...pattern('deferral'), spans: [span('block', 0, 300)] }],
  ['microtask-yield', cpu, { ...held, ...pattern('microtask'), spans: [work(0, 0, 300)] }],
  ['microtask-yield', cpu, { ...pattern('microtask'), spans: [work(0, 0, 300)] }],
  ['one-after-another', delays, { zone: zone(500), spans: [span('wait', 0, 200), span('wait', 200, 500)] }],
  ['one-after-another', http, { spans: requests(120, 250) }],
  ['one-after-another', cpu, { spans: [work(1, 0, 100), work(2, 100, 200)] }],
  ['one-worker-for-all', cpu, { spans: [work(1, 0, 100), work(1, 100, 200)], workers: 1 }],
  ['too-many-workers', cpu, { spans: [work(1, 0, 10)], workers: 16 }],
  ['too-many-workers', cpu, { ...held, spans: [work(1, 0, 10)], workers: 16 }],
  ['less-work', delays, { spans: [span('wait', 0, 120), span('wait', 0, 180)] }],
  ['less-work', delays, { spans: [span('wait', 0, 300)] }],
  ['constant-answer', delays, { zone: zone(1) }],
  ['constant-answer', http, { zone: zone(1) }],
  ['constant-answer', cpu, { zone: zone(1) }],
  ['not-awaited', delays, { zone: zone(1), spans: [span('wait', 0, null), span('wait', 0, null)] }],
  ['not-awaited', http, { zone: zone(1), spans: requests(null, null) }],
  ['not-awaited', database, { ...saved, floating: [lost] }],
  ['not-awaited', database, { ...saved, returns: value('[promise]') }],
  ['not-awaited', database, { ...saved, returns: value('pending') }],
  ['sleep-and-hope', database, { ...saved, spans: [...saved.spans, span('wait', 0, 80)], floating: [lost] }],
  ['sleep-and-hope', database, { ...saved, spans: [span('query', 0, null, { name: 'save' }), span('wait', 0, 80)] }],
  ['sleep-and-hope', http, { zone: zone(90), spans: [...requests(null, null), span('wait', 0, 80)] }],
  ['error-swallowed', database, { ...saved, rejections: rejections('fulfilled: undefined') }],
  ['error-swallowed', database, { ...saved, ...pattern('empty-catch'), returns: value('undefined') }],
  ['no-limit', http, { zone: zone(900), spans: [0, 1, 2, 3, 4].map((at) => span('request', at, 120)) }],
  ['failed-instead', delays, { zone: zone(1), returns: value('rejected: [Error: no]') }],
  ['left-running', http, { spans: [span('request', 0, 120), span('request', 0, 120)], leftovers: { Timeout: 1 } }],
  ['wrong-result', delays, { spans: [span('wait', 0, 200), span('wait', 0, 300)], returns: value('2') }],
  ['rejection-unhandled', database, { ...saved, unhandled: [{ name: 'Error', message: '', place: null }] }],
];

for (const [index, [id, lesson, parts]] of table.entries()) {
  test(`${id} (${index})`, () => {
    const run = evaluate(lesson, traceOf({ returns: value(), ...parts }));
    const decision = decide([run, run, run]);
    assert.ok(decision.done);
    assert.equal(decision.evaluation.status, 'fail');
    assert.equal(decision.evaluation.diagnosis, id);
  });
}

const check = (rule: string, status: 'pass' | 'fail' | 'inconclusive') => ({
  rule,
  status,
  measured: {},
  expected: {},
  message: { key: '', values: {} },
});

test('nothing failed: no diagnosis, not even the lesson’s own', () => {
  assert.equal(diagnose([{ id: 'own' }], [check('overlap', 'pass'), check('not-blocked', 'inconclusive')], {}), null);
});

test('the lesson’s own lines come first, and each condition counts', () => {
  const checks = [check('overlap', 'fail'), check('returns', 'pass'), check('not-blocked', 'inconclusive')];
  const own = (line: Parameters<typeof diagnose>[0][number]) =>
    diagnose([line], checks, { 'wait.peak': 1, 'wait.count': 2 });
  assert.equal(own({ id: 'own' }), 'own');
  assert.equal(own({ id: 'own', failed: ['overlap'], passed: ['returns'], facts: { 'wait.peak': [1, 1] } }), 'own');
  for (const line of [
    { id: 'own', failed: ['overlap', 'returns'] },
    { id: 'own', failed: ['not-blocked'] },
    { id: 'own', passed: ['not-blocked'] },
    { id: 'own', passed: ['parallel'] },
    { id: 'own', facts: { 'wait.peak': [2, null] as const } },
    { id: 'own', facts: { 'wait.peak': [null, 0] as const } },
    { id: 'own', facts: { 'pattern.microtask': [1, null] as const } },
  ]) {
    assert.equal(own(line), 'one-after-another', JSON.stringify(line));
  }
  assert.equal(own({ id: 'own', facts: { 'pattern.microtask': [0, 0] } }), 'own');
});

test('a rule that is asked twice has passed only when both passed', () => {
  const twice = [check('overlap', 'fail'), check('overlap', 'pass')];
  assert.equal(diagnose([{ id: 'own', passed: ['overlap'] }], twice, {}), 'constant-answer');
});

test('a failing verdict always has a diagnosis: every rule has a last resort', () => {
  assert.deepEqual(lastResorts.map(([rule]) => rule).toSorted(), ruleIds.toSorted());
  for (const rule of ruleIds) assert.notEqual(diagnose([], [check(rule, 'fail')], {}), null);
});
