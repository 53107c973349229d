import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '../../src/core/decide.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import type { Evaluation } from '../../src/core/evaluation.ts';
import { lessonOf } from './lesson-builder.ts';
import { assertSpoken } from './spoken.ts';
import { span, stall, traceOf, work, zone } from './trace-builder.ts';

const lesson = lessonOf(['not-blocked']);
const run = (...args: Parameters<typeof stall>): Evaluation =>
  evaluate(lesson, traceOf({ zone: zone(400, 0), stalls: [stall(...args)] }));

const pass = evaluate(lesson, traceOf());
const held = run(0, 390);
const unclear = run(0, 390, { creditedMs: 100 });
const suspect = run(0, 390, { netMs: null });
const broken = evaluate(lesson, traceOf({ outcome: { kind: 'unsettled' } }));
const starved = evaluate(lesson, traceOf({ detectors: { ...traceOf().detectors, watchdogWakes: 1 } }));

const says = (...evaluations: Evaluation[]): string => {
  const decision = decide(evaluations);
  return decision.done ? decision.evaluation.status : 'again';
};

test('what a run says for certain ends it at once', () => {
  assert.equal(says(pass), 'pass');
  assert.equal(says(held), 'fail');
  assert.equal(says(broken), 'error');
});

test('what noise could explain is run again, three runs at most, and the first pass wins', () => {
  assert.equal(says(), 'again');
  assert.equal(says(unclear), 'again');
  assert.equal(says(unclear, unclear), 'again');
  assert.equal(says(unclear, pass), 'pass');
  assert.equal(says(unclear, starved, pass), 'pass');
  assert.equal(says(unclear, unclear, held), 'fail');
  assert.equal(says(unclear, unclear, unclear), 'inconclusive');
});

test('what stays open says that the machine was busy, and blames nobody', () => {
  const decision = decide([unclear, unclear, unclear]);
  assert.ok(decision.done);
  assert.equal(decision.evaluation.problem?.message.key, 'problem.busy');
  assert.equal(decision.evaluation.diagnosis, null);
  const meter = decide([unclear, unclear, starved]);
  assert.equal(meter.done && meter.evaluation.problem?.message.key, 'problem.meter.starved');
});

test('a diagnosis needs a fail: what one run suspected is not said when the runs did not agree', () => {
  assert.notEqual(suspect.diagnosis, null);
  const decision = decide([unclear, suspect, suspect]);
  assert.ok(decision.done);
  assert.equal(decision.evaluation.status, 'inconclusive');
  assert.equal(decision.evaluation.diagnosis, null);
});

test('one check that stays open for another reason keeps three suspicions from being a fail', () => {
  const both = { ...suspect, checks: [...suspect.checks, ...unclear.checks] };
  assert.equal(says(both, both, both), 'inconclusive');
});

test('a credited gap without a second witness fails three times of three, and only then', () => {
  assert.equal(says(suspect, suspect), 'again');
  assert.equal(says(suspect, unclear, suspect), 'inconclusive');
  assert.equal(says(suspect, starved, suspect), 'inconclusive');
  const decision = decide([suspect, suspect, suspect]);
  assert.ok(decision.done);
  assert.equal(decision.evaluation.status, 'fail');
  assert.equal(decision.evaluation.diagnosis, 'still-on-the-main-thread');
  const [check] = decision.evaluation.checks;
  assert.equal(check?.status, 'fail');
  assert.equal(check?.message.key, 'rule.not-blocked.fail.line');
  if (check) assertSpoken(check.message);
});

test('work in turns fails three times of three, and threads that met at all are never blamed for a late start', () => {
  const parallel = lessonOf(['parallel']);
  const working = (secondAt: number): Evaluation =>
    evaluate(parallel, traceOf({ zone: zone(700), spans: [work(1, 0, 300), work(2, secondAt, secondAt + 300)] }));
  const inTurns = working(300);
  const late = working(200);
  assert.equal(says(inTurns, inTurns), 'again');
  assert.equal(says(late, working(0)), 'pass');
  assert.equal(says(inTurns, late, inTurns), 'inconclusive');
  assert.equal(says(late, late, late), 'inconclusive');
  const decision = decide([inTurns, inTurns, inTurns]);
  assert.ok(decision.done);
  assert.equal(decision.evaluation.status, 'fail');
  assert.equal(decision.evaluation.diagnosis, 'one-after-another');
  const [check] = decision.evaluation.checks;
  assert.equal(check?.message.key, 'rule.parallel.fail');
  if (check) assertSpoken(check.message);
});

test('four threads of which two ask at once fail three times of three, and three of four are never blamed for a late start', () => {
  const four = lessonOf([{ rule: 'in-flight', params: { atLeast: 4 } }]);
  const asking = (atOnce: number): Evaluation => {
    const starts = [0, 1, 2, 3].map((place) => (place < atOnce ? 0 : 200 * place));
    const spans = starts.flatMap((from, place) => [
      span('request', from, from + 120, { thread: 9 }),
      span('block', from, from + 120, { name: 'getSync', thread: place + 1 }),
    ]);
    return evaluate(four, traceOf({ zone: zone(1000), spans }));
  };
  const [all, three, two] = [asking(4), asking(3), asking(2)];
  assert.equal(says(two, all), 'pass');
  assert.equal(says(two, three, two), 'inconclusive');
  assert.equal(says(three, three, three), 'inconclusive');
  const decision = decide([two, two, two]);
  assert.ok(decision.done);
  assert.equal(decision.evaluation.status, 'fail');
  const [check] = decision.evaluation.checks;
  assert.equal(check?.message.key, 'rule.in-flight.fail');
  if (check) assertSpoken(check.message);
});

test('a late task and a slow run fail three times of three as well, and say what they suspected', () => {
  const late = lessonOf([{ rule: 'victim-latency', params: { name: 'ping', atMostMs: 20 } }]);
  const slow = lessonOf([{ rule: 'duration', params: { idealMs: 100 } }]);
  const ping = span('wait', 0, 420, { name: 'ping', amount: 20 });
  const table = [
    [evaluate(late, traceOf({ zone: zone(500), spans: [ping] })), 'rule.victim-latency.fail', 'kept-waiting'],
    [evaluate(slow, traceOf({ zone: zone(500), spans: [ping] })), 'rule.duration.fail', 'too-slow'],
  ] as const;
  for (const [evaluation, key, diagnosis] of table) {
    const decision = decide([evaluation, evaluation, evaluation]);
    assert.ok(decision.done);
    assert.equal(decision.evaluation.status, 'fail');
    assert.equal(decision.evaluation.diagnosis, diagnosis);
    const [check] = decision.evaluation.checks;
    assert.equal(check?.message.key, key);
    if (check) assertSpoken(check.message);
  }
});
