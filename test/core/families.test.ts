import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../src/core/diagnose.ts';
import type { RuleId } from '../../src/core/rules/index.ts';

type Facts = Readonly<Record<string, number>>;
type Row = readonly [wanted: string, failed: readonly RuleId[], facts: Facts, said?: string];

const diagnosisOf = ([, failed, facts, said]: Row): string | null =>
  diagnose(
    [],
    failed.map((rule) => ({
      rule,
      status: 'fail',
      measured: {},
      expected: {},
      message: { key: said?.startsWith(`rule.${rule}.`) === true ? said : `rule.${rule}.fail`, values: {} },
    })),
    facts,
  );

const rows = (name: string, table: readonly Row[]): void => {
  test(name, () => {
    for (const row of table) assert.equal(diagnosisOf(row), row[0], JSON.stringify(row.slice(1)));
  });
};

rows('more at once than allowed, or more threads than a machine has cores', [
  ['no-limit', ['in-flight'], {}, 'rule.in-flight.fail.over'],
  ['constant-answer', ['in-flight'], {}],
  ['too-many-workers', ['parallel'], { 'worker.count': 16 }],
  ['too-many-workers', ['parallel'], { 'worker.count': 9 }, 'rule.parallel.fail.crowd'],
  ['constant-answer', ['parallel'], { 'worker.count': 15 }],
  ['too-many-workers', ['not-blocked'], { 'worker.count': 16 }],
  ['still-on-the-main-thread', ['not-blocked'], { 'worker.count': 15 }],
  ['still-on-the-main-thread', ['not-blocked'], { 'worker.count': 16, 'work.main': 9 }],
  ['still-blocking', ['not-blocked'], { 'worker.count': 16, 'block.main': 1 }],
]);

rows('how the loop was held', [
  ['microtask-yield', ['not-blocked'], { 'pattern.microtask': 1, 'work.main': 9, 'block.main': 1 }],
  ['only-later', ['not-blocked'], { 'pattern.deferral': 1, 'work.main': 9, 'block.main': 1 }],
  ['still-on-the-main-thread', ['not-blocked'], { 'work.main': 9, 'block.main': 1 }],
  ['still-on-the-main-thread', ['not-blocked'], { 'pattern.promise-wrapper': 1, 'block.main': 1 }],
  ['still-on-the-main-thread', ['not-blocked'], { 'pattern.busy-wait': 1, 'block.main': 1 }],
  ['still-blocking', ['not-blocked'], { 'block.main': 1 }],
  ['still-on-the-main-thread', ['not-blocked'], {}],
]);

rows('work that stayed where it was, in a loop that was not held', [
  ['microtask-yield', ['parallel'], { 'work.main': 9, 'work.count': 1, 'pattern.microtask': 1 }],
  ['only-later', ['parallel'], { 'work.main': 9, 'work.count': 1, 'pattern.deferral': 1 }],
  ['still-on-the-main-thread', ['parallel'], { 'work.main': 9, 'work.count': 1 }],
  ['one-after-another', ['parallel'], { 'work.threads': 2, 'work.count': 2, 'pattern.microtask': 1 }],
  ['microtask-yield', ['units-per-turn'], { 'work.main': 9, 'work.turns': 2, 'work.count': 1, 'pattern.microtask': 1 }],
  ['only-later', ['units-per-turn'], { 'work.main': 9, 'work.turns': 1, 'work.count': 1, 'pattern.deferral': 1 }],
  ['still-on-the-main-thread', ['units-per-turn'], { 'work.main': 9, 'work.turns': 1, 'work.count': 1 }],
  ['pieces-too-long', ['units-per-turn'], { 'work.main': 9, 'work.turns': 2, 'work.count': 2 }],
  ['microtask-yield', ['victim-latency'], { 'work.main': 9, 'work.turns': 2, 'pattern.microtask': 1, 'block.main': 1 }],
  ['only-later', ['victim-latency'], { 'work.main': 9, 'work.turns': 1, 'pattern.deferral': 1, 'block.main': 1 }],
  ['still-blocking', ['victim-latency'], { 'work.main': 9, 'work.turns': 1, 'block.main': 1 }],
  ['still-on-the-main-thread', ['victim-latency'], { 'work.main': 9, 'work.turns': 1 }],
  ['pieces-too-long', ['victim-latency'], { 'work.main': 9, 'work.turns': 2 }],
  ['kept-waiting', ['victim-latency', 'memory-peak', 'order', 'duration'], { 'pattern.deferral': 1 }],
  ['less-work', ['units-per-turn'], { 'work.turns': 0, 'work.count': 2, 'pattern.microtask': 1 }],
  ['less-work', ['units-per-turn'], { 'work.turns': 0, 'work.count': 2, 'pattern.deferral': 1 }],
  ['one-after-another', ['parallel'], { 'work.threads': 2, 'work.count': 2, 'pattern.deferral': 1 }],
  ['one-worker-for-all', ['parallel'], { 'work.threads': 1, 'work.count': 2 }],
  ['less-work', ['parallel'], { 'work.count': 1 }],
]);

rows('a failure that was kept back', [
  ['error-swallowed', ['rejects-with', 'returns'], {}, 'rule.rejects-with.fail.fulfilled'],
  ['not-awaited', ['rejects-with', 'returns'], { floating: 1 }, 'rule.rejects-with.fail.fulfilled'],
  ['wrong-result', ['rejects-with', 'returns'], {}],
  ['error-swallowed', ['rejects-with'], {}],
  ['error-swallowed', ['returns'], { 'pattern.empty-catch': 1 }],
  ['wrong-result', ['returns'], {}],
]);

rows('a pause beside lost promises is a hope; without one of both it is not', [
  ...(['query.count', 'query.open', 'request.count'] as const).flatMap((fact): readonly Row[] => [
    ['sleep-and-hope', ['no-floating'], { 'wait.count': 1, [fact]: 1 }],
    ['not-awaited', ['no-floating'], { [fact]: 1 }],
  ]),
  ['not-awaited', ['no-floating'], { 'wait.count': 1 }],
  ...(['query.open', 'request.open'] as const).flatMap((fact): readonly Row[] => [
    ['sleep-and-hope', ['work-done'], { 'wait.count': 1, [fact]: 1 }],
    ['not-awaited', ['work-done'], { [fact]: 1 }],
  ]),
  ['less-work', ['work-done'], { 'wait.count': 1 }],
]);

rows('a promise that was lost, a value that is none yet, work that is still open', [
  ['not-awaited', ['no-floating', 'returns'], {}],
  ['not-awaited', ['returns'], {}, 'rule.returns.fail.promise'],
  ['not-awaited', ['returns'], {}, 'rule.returns.fail.pending'],
  ['not-awaited', ['uses'], {}, 'rule.uses.fail.open'],
  ...(['work-done', 'overlap', 'in-flight', 'parallel', 'returns', 'order'] as const).flatMap((rule) =>
    ['wait.open', 'request.open', 'query.open', 'job.open', 'work.open', 'child.open', 'floating'].map((fact): Row => [
      'not-awaited',
      [rule],
      { [fact]: 1 },
    ]),
  ),
]);

/** What is said of each of these rules when something was done, but not that. */
const otherwise = {
  'work-done': 'less-work',
  'in-flight': 'one-after-another',
  parallel: 'less-work',
  'units-per-turn': 'less-work',
  overlap: 'one-after-another',
} as const;

rows('an answer without any work, which is told from too little of it', [
  ['failed-instead', ['returns'], {}, 'rule.returns.fail.rejected'],
  ['less-work', ['work-done', 'no-unhandled'], { 'wait.count': 1 }],
  ...(['work-done', 'in-flight', 'parallel', 'overlap', 'units-per-turn'] as const).flatMap((rule): readonly Row[] => [
    ['constant-answer', [rule], {}],
    ...['wait.count', 'request.count', 'query.count', 'work.count', 'job.count', 'child.count', 'block.main'].map(
      (fact): Row => [otherwise[rule], [rule], { [fact]: 1 }],
    ),
  ]),
]);

rows('all done, but in single file, or something left behind', [
  ['one-after-another', ['overlap', 'no-unhandled'], { 'wait.count': 2 }, 'rule.overlap.fail.serial'],
  ['rejection-unhandled', ['overlap', 'no-unhandled'], { 'wait.count': 2 }],
  ['one-after-another', ['in-flight', 'no-unhandled'], { 'request.count': 2 }, 'rule.in-flight.fail.serial'],
  ['rejection-unhandled', ['in-flight', 'no-unhandled'], { 'request.count': 2 }],
  ['too-many-workers', ['workers', 'memory-peak'], {}],
  ['left-running', ['no-leftovers', 'no-unhandled'], {}],
  ['all-in-memory', ['memory-peak', 'order', 'duration', 'log-matches'], {}],
  ['wrong-order', ['order', 'duration', 'log-matches'], {}],
  ['too-slow', ['duration', 'log-matches'], {}],
  ['wrong-time', ['log-matches'], {}],
  ['still-blocking', ['uses'], {}, 'rule.uses.fail.main'],
  ['call-replaced', ['uses'], {}],
]);
