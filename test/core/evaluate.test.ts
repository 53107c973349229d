import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../../src/core/evaluate.ts';
import type { Detectors, Outcome, Trace } from '../../src/core/trace.ts';
import { lessonOf } from './lesson-builder.ts';
import { assertSpoken } from './spoken.ts';
import { span, stall, traceOf, zone } from './trace-builder.ts';

const lesson = lessonOf(['returns', 'overlap', 'not-blocked']);
const right: Partial<Trace> = {
  spans: [span('wait', 0, 200), span('wait', 0, 300)],
  returns: [{ label: 'main', actual: '1', expected: '1' }],
};
const says = (parts: Partial<Trace>): string => {
  const { status, problem } = evaluate(lesson, traceOf({ ...right, ...parts }));
  if (problem) assertSpoken(problem.message);
  return `${status} ${problem?.message.key ?? '-'}`;
};

test('a right answer passes, and has no diagnosis', () => {
  const evaluation = evaluate(lesson, traceOf(right));
  assert.equal(evaluation.status, 'pass');
  assert.equal(evaluation.diagnosis, null);
  assert.equal(evaluation.exerciseMs, 300);
  assert.deepEqual(
    evaluation.checks.map(({ rule }) => rule),
    ['returns', 'overlap', 'not-blocked'],
  );
});

test('a failed rule fails the run, whatever else is unclear', () => {
  const unclear = { zone: zone(400, 1), stalls: [stall(0, 380, { creditedMs: 100 })] };
  assert.equal(says(unclear), 'inconclusive -');
  assert.equal(says({ ...unclear, returns: [] }), 'fail -');
});

test('a program that did not come to its end is an error that names the cause, even when all else was right', () => {
  const place = { file: 'exercise.ts', line: 3, column: 1 };
  const culprit = { ...place, function: null, call: null };
  const error = { name: 'Error', message: 'no', place: null };
  const table: [Outcome, string][] = [
    [{ kind: 'exited', code: 0 }, 'error problem.exited'],
    [{ kind: 'unsettled' }, 'error problem.unsettled'],
    [{ kind: 'unsettled', loading: true }, 'error problem.unsettled.loading'],
    [{ kind: 'timeout', limitMs: 5000, stuck: true, place: culprit }, 'error problem.timeout.stuck'],
    [
      { kind: 'timeout', limitMs: 5000, stuck: true, place: { ...culprit, call: 'execFileSync' } },
      'error problem.timeout.stuck.call',
    ],
    [{ kind: 'timeout', limitMs: 5000, stuck: true, place: null }, 'error problem.timeout.stuck.unknown'],
    [{ kind: 'timeout', limitMs: 5000, stuck: false, place: null }, 'error problem.timeout.waiting'],
    [{ kind: 'timeout', limitMs: 5000, stuck: false, place: culprit }, 'error problem.timeout.worker'],
    [{ kind: 'timeout', limitMs: 5000, stuck: false, place: null, loading: true }, 'error problem.timeout.loading'],
    [{ kind: 'timeout', limitMs: 5000, stuck: true, place: culprit, loading: true }, 'error problem.timeout.stuck'],
    [{ kind: 'output-limit', limitBytes: 1_000_000 }, 'error problem.output-limit'],
    [{ kind: 'memory-limit', limitMb: 512, place: null }, 'error problem.memory-limit'],
    [{ kind: 'memory-limit', limitMb: 512, place: culprit }, 'error problem.memory-limit.line'],
    [{ kind: 'killed', signal: 'SIGKILL' }, 'error problem.killed'],
    [{ kind: 'killed', signal: 'SIGSEGV' }, 'error problem.killed.crash'],
    [{ kind: 'uncaught', error }, 'error problem.uncaught'],
    [{ kind: 'uncaught', error: { ...error, place } }, 'error problem.uncaught.line'],
    [{ kind: 'load-error', error }, 'error problem.load-error'],
    [{ kind: 'load-error', error: { ...error, place } }, 'error problem.load-error.line'],
    [{ kind: 'missing-export', name: 'main', found: ['helper'] }, 'error problem.missing-export'],
    [{ kind: 'missing-export', name: 'main', found: [] }, 'error problem.missing-export.none'],
    [{ kind: 'wrong-export', name: 'main', actual: 'number' }, 'error problem.wrong-export.function'],
    [{ kind: 'meter', fault: 'wire-cut' }, 'error problem.meter.wire-cut'],
    [{ kind: 'meter', fault: 'starved' }, 'inconclusive problem.meter.starved'],
    [{ kind: 'course-error', error }, 'error problem.course-error'],
  ];
  for (const [outcome, said] of table) assert.equal(says({ outcome }), said);
});

test('the place of a problem is where an editor should go', () => {
  const place = { file: 'exercise.ts', line: 3, column: 1, function: 'main', call: null };
  const { problem, culprits } = evaluate(
    lesson,
    traceOf({ outcome: { kind: 'timeout', limitMs: 5000, stuck: true, place }, zone: null }),
  );
  assert.deepEqual(problem?.place, { file: 'exercise.ts', line: 3, column: 1 });
  assert.deepEqual(culprits, [{ ...place, blockedMs: 5000 }]);
});

test('a detector that was off makes a right answer an error or inconclusive, never a pass', () => {
  const table: [Partial<Detectors>, string][] = [
    [{ forged: 1 }, 'error problem.meter.wire-forged'],
    [{ clockIntact: false }, 'error problem.meter.clock-patched'],
    [{ missing: 1 }, 'error problem.meter.wire-cut'],
    [{ watchdogWakes: 0 }, 'error problem.meter.no-watchdog'],
    [{ beats: 0 }, 'error problem.meter.no-watchdog'],
    [{ beats: 0, watchdogWakes: 10 }, 'error problem.meter.no-watchdog'],
    [{ beats: 0, watchdogWakes: 9 }, 'inconclusive problem.meter.starved'],
    [{ crumbsSeen: false }, 'error problem.meter.no-crumbs'],
    [{ lost: 1 }, 'inconclusive problem.meter.records-lost'],
    [{ watchdogWakes: 7 }, 'inconclusive problem.meter.starved'],
    [{ watchdogWakes: 8 }, 'pass -'],
  ];
  for (const [detectors, said] of table) {
    assert.equal(
      says({ zone: zone(320), detectors: { ...traceOf().detectors, ...detectors } }),
      said,
      JSON.stringify(detectors),
    );
  }
});

test('a watchdog that woke less than once in 40 ms was starved', () => {
  const detectors = { ...traceOf().detectors, watchdogWakes: 8 };
  assert.equal(says({ zone: zone(320), detectors }), 'pass -');
  assert.equal(says({ zone: zone(321), detectors }), 'inconclusive problem.meter.starved');
});

test('no breadcrumb in a short zone, or in one without any sign of the learner’s code, is no fault', () => {
  const detectors = { ...traceOf().detectors, crumbsSeen: false };
  const plain = lessonOf(['returns']);
  const status = (parts: Partial<Trace>) => evaluate(plain, traceOf({ ...right, detectors, ...parts })).status;
  assert.equal(status({ zone: zone(49) }), 'pass');
  assert.equal(status({ zone: zone(50) }), 'error');
  assert.equal(status({ zone: zone(50), spans: [] }), 'pass');
});

test('a starved watchdog hears too little, so what it counted against a program holds', () => {
  const detectors = { ...traceOf().detectors, watchdogWakes: 1 };
  assert.equal(says({ detectors, returns: [] }), 'fail -');
});

test('a scenario that measured nothing cannot be judged by rules that count in the zone', () => {
  assert.equal(says({ zone: null }), 'error problem.no-zone');
  assert.equal(evaluate(lessonOf(['returns']), traceOf({ ...right, zone: null })).status, 'pass');
});

test('culprits are summed per statement over the long stalls of the zone, the worst first', () => {
  const other = { file: 'exercise.ts', line: 20, column: 1, function: null, call: 'JSON.parse' };
  const { culprits } = evaluate(
    lesson,
    traceOf({
      zone: zone(900),
      stalls: [
        stall(-200, -100),
        stall(0, 80, { creditedMs: 70 }),
        stall(100, 160, { creditedMs: 60 }),
        stall(200, 249),
        stall(300, 500, { culprit: other, netMs: 180.06 }),
        stall(500, 600, { creditedMs: 20 }),
        stall(600, 700, { culprit: null }),
        stall(901, 1200),
      ],
    }),
  );
  assert.deepEqual(
    culprits.map(({ line, blockedMs }) => [line, blockedMs]),
    [
      [20, 180.1],
      [7, 130],
    ],
  );
});

test('the timeline has what ran since the zone began, in order, and what went on after it', () => {
  const { timeline } = evaluate(
    lesson,
    traceOf({
      zone: zone(300),
      spans: [
        span('wait', 10, 310, { name: 'second' }),
        span('wait', 0, null, { name: 'first' }),
        span('wait', -50, -1, { name: 'before' }),
      ],
      stalls: [stall(-100, -50), stall(-10, 60.04)],
    }),
  );
  assert.equal(timeline.durationMs, 300);
  assert.deepEqual(
    timeline.spans.map(({ name }) => name),
    ['first', 'second'],
  );
  assert.deepEqual(timeline.stalls, [{ startMs: 0, endMs: 60, line: 7 }]);
});

test('what a busy machine took from a run is told apart from the time by the clock', () => {
  const away = stall(20, 200, { creditedMs: 175, netMs: 30 });
  const { exerciseMs, ownMs } = evaluate(lesson, traceOf({ ...right, stalls: [away] }));
  assert.deepEqual([exerciseMs, ownMs], [300, 150]);
  assert.equal(evaluate(lesson, traceOf(right)).ownMs, 300);
});

test('a run that never reached its zone shows all that it did', () => {
  const { timeline, exerciseMs } = evaluate(
    lesson,
    traceOf({ zone: null, spans: [span('wait', -50, 20), span('wait', 30, null)] }),
  );
  assert.equal(exerciseMs, null);
  assert.equal(timeline.durationMs, 80);
  assert.equal(timeline.spans.length, 2);
});
