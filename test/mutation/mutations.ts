import { families, lastResorts } from '../../src/core/families.ts';

/** A change of one compiled file of `src/core`, and the unit tests of which at least one has to notice it. */
export interface Mutation {
  /** Below `src/core`, without its ending. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Below `test/core`, without their endings. */
  readonly tests: readonly string[];
}

type Change = readonly [from: string, to: string];

const changesOf = (file: string, tests: readonly string[], changes: readonly Change[]): readonly Mutation[] =>
  changes.map(([from, to]) => ({ file, from, to, tests }));

/** A limit is tested on both sides, or it may drift. */
const nudged = (declaration: string, down: number, up: number): readonly Change[] => {
  const name = declaration.slice(0, declaration.lastIndexOf(' '));
  return [
    [`${declaration};`, `${name} ${down};`],
    [`${declaration};`, `${name} ${up};`],
  ];
};

const passed: Change = [`status: pass ? 'pass' : 'fail'`, `status: 'pass'`];
const ownTest = (rule: string, changes: readonly Change[], test = rule): readonly Mutation[] =>
  changesOf(`rules/${rule}`, [`rules/${test}.test`], changes);

const rules: readonly Mutation[] = [
  ...ownTest('not-blocked', [
    ...nudged('const shortZoneMs = 60', 59, 61),
    ['heldMs * 3', 'heldMs * 3 - 1'],
    ['heldMs * 3', 'heldMs * 3 + 1'],
    ['integer: true }), 3)', 'integer: true }), 2)'],
    ['integer: true }), 3)', 'integer: true }), 4)'],
    ['if (block !== null)', 'if (false)'],
    ['if (zone.ticks >= ticks)', 'if (false)'],
    ['if (held !== null)', 'if (false)'],
    ['worst.culprit === null || blameMs', 'blameMs'],
    ['worst.netMs !== null && blame >= certainMs', 'blame >= certainMs'],
    ['if (silenceMs > harmlessRawMs && longestMs < silenceMs / 2)', 'if (false)'],
    ['blame >= heldMs ? held : unclear', 'held'],
    ['blame >= heldMs ? held : unclear', 'unclear'],
    ['...measured, needsRepeat: true } };', '...measured } };'],
  ]),
  ...ownTest('parallel', [
    ...nudged('const shareNeeded = 0.5', 0.49, 0.51),
    ...nudged('const mainShareAllowed = 0.05', 0.049, 0.051),
    ...nudged('const inTurnsShare = 0.05', 0.049, 0.057),
    ['integer: true }), 2)', 'integer: true }), 3)'],
    ['mainShare <= mainShareAllowed && share', 'share'],
    [' && share >= shareNeeded', ''],
    ['share >= shareNeeded && !crowd', 'share >= shareNeeded'],
    ['busy.length >= wanted && ', ''],
    ['busy.length >= wanted && mainShare <= mainShareAllowed', 'busy.length >= wanted'],
    ['mainShare <= mainShareAllowed && !crowd', 'mainShare <= mainShareAllowed'],
    ['workers > atMostWorkers', 'workers >= atMostWorkers'],
    ['unclear && share <= inTurnsShare', 'unclear'],
    ['unclear && share <= inTurnsShare', 'false'],
    [`pass ? 'pass' : failed`, `'pass'`],
  ]),
  ...ownTest('units-per-turn', [
    ...nudged('const shareAllowed = 0.25', 0.24, 0.26),
    ['if (main.length === 0)', 'if (false)'],
    ['thread === mainThread', 'true'],
    ['if (main.some(({ turn }) => turn === undefined))', 'if (false)'],
    ['turn.units > share * units', 'turn.units >= share * units'],
    [`status: pieces > 0 ? 'pass' : 'fail'`, `status: 'pass'`],
    [`status: pieces > 0 ? 'pass' : 'fail'`, `status: 'fail'`],
    ['ownMs(trace, other) > ownMs(trace, one)', 'true'],
    ['ownMs(trace, other) > ownMs(trace, one)', 'false'],
    ['if (ms <= harmlessMs)', 'if (ms < harmlessMs)'],
    ['if (ms <= harmlessMs)', 'if (false)'],
    [`own <= harmlessMs ? 'inconclusive' : 'fail'`, `own < harmlessMs ? 'inconclusive' : 'fail'`],
    [`own <= harmlessMs ? 'inconclusive' : 'fail'`, `'fail'`],
    [`own <= harmlessMs ? 'inconclusive' : 'fail'`, `'inconclusive'`],
    ['amount + (known', '(known'],
    ['Math.max(endMs, known?.endMs ?? endMs)', 'endMs'],
  ]),
  ...ownTest('victim-latency', [
    ['heldMs - harmlessMs', 'heldMs - harmlessMs - 1'],
    ['heldMs - harmlessMs', 'heldMs - harmlessMs + 1'],
    [`(span.kind === 'task' ? 0 : span.amount)`, 'span.amount'],
    [`(span.kind === 'task' ? 0 : span.amount)`, '0'],
    [`kind === 'task' || `, ''],
    [` || kind === 'wait'`, ''],
    [` || kind === 'query'`, ''],
    ['span.name === name && ', ''],
    ['log.name === name', 'true'],
    [', ...openSpans(trace)', ''],
    ['[...spans, ...logs]', 'spans'],
    ['Math.max(dueMs, endMs)', 'endMs'],
    ['if (longest <= atMostMs)', 'if (longest < atMostMs)'],
    ['if (longest <= atMostMs)', 'if (false)'],
    ['ownMs(trace, b) - ownMs(trace, a)', '0'],
    ['Math.max(atMostMs, harmlessMs)', 'atMostMs'],
    ['Math.max(atMostMs, harmlessMs)', 'harmlessMs'],
    ['if (own <= allowed)', 'if (own < allowed)'],
    ['met.length > 0 && ', ''],
    ['!hasNet && lengthOf(late) <', '!hasNet && lengthOf(late) <='],
    ['!hasNet && lengthOf(late) <', 'lengthOf(late) <'],
    ['if (own < allowed + doubtMs)', 'if (own <= allowed + doubtMs)'],
    ['hasNet && blamed', 'blamed'],
    ['blamed >= allowed + doubtMs', 'true'],
    ['blamed >= allowed + doubtMs', 'false'],
    ['{ ...unclear, needsRepeat: true }', 'unclear'],
    ['(sharedMs(stall, late) * blameMs(stall)) / lengthOf(stall)', 'sharedMs(stall, late)'],
  ]),
  ...ownTest('memory-peak', [
    ...nudged('const uncollectedMb = 192', 191, 193),
    ['if (peakMb <= 0)', 'if (false)'],
    ['if (peakMb <= mb)', 'if (peakMb < mb)'],
    ['if (peakMb <= mb)', 'if (false)'],
    ['if (peakMb <= mb + uncollectedMb)', 'if (false)'],
    [`status: 'fail'`, `status: 'inconclusive'`],
  ]),
  ...ownTest('duration', [
    ...nudged('const ratioAllowed = 2', 1.9, 2.1),
    ...nudged('const takenAllowed = 0.1', 0.09, 0.11),
    ...nudged('const msPerWake = 20', 19, 21),
    ['ms <= idealMs * ratio)', 'ms < idealMs * ratio)'],
    ['ms <= idealMs * ratio)', 'false)'],
    ['trace.zone !== null && ms', 'ms'],
    ['calm ? { ...measured, needsRepeat: true } : measured', 'measured'],
    ['takenMs <= takenAllowed * durationMs && ', ''],
    ['awake && ', ''],
    [' && !calculated', ''],
  ]),
  ...ownTest('uses', [
    [`kind === 'block' || `, ''],
    [` || kind === 'query'`, ''],
    [` || kind === 'work'`, ''],
    ['integer: true }), 1)', 'integer: true }), 2)'],
    [' && span.name === call', ''],
    ['onMain === undefined || ', ''],
    ['(thread === mainThread) === onMain', 'true'],
    ['[...done, ...open].filter', 'done.filter'],
    ['done.filter(isRight).length', 'done.length'],
    ['if (seen.misplaced > 0)', 'if (false)'],
    ['if (seen.done >= seen.due)', 'if (seen.done > seen.due)'],
    ['if (seen.done >= seen.due)', 'if (true)'],
    [`status: failure === null ? 'pass' : 'fail'`, `status: 'pass'`],
  ]),
  ...ownTest('order', [
    ['.filter(({ name }) => names.includes(name))', ''],
    ['wrongCount(seen, names) ?? ', ''],
    [' ?? wrongOrder(seen, names)', ''],
    ['found !== due', 'found < due'],
    ['found !== due', 'found > due'],
    [`'child'), 'log')`, `'child'), 'task')`],
    [`'end'), 'end')`, `'end'), 'start')`],
    ['.toSorted((a, b) => a.at - b.at)', ''],
    ['one.thread === other.thread ? 0 : slackMs', '0'],
    ['one.thread === other.thread ? 0 : slackMs', 'slackMs'],
    [', ...openSpans(trace).filter(isKind(kind))', ''],
    ['due.slice(place + 1)', 'due.slice(place + 1, place + 2)'],
    [`status: failure === null ? 'pass' : 'fail'`, `status: 'pass'`],
  ]),
  ...ownTest('overlap', [
    ...nudged('const metMs = 10', 9, 11),
    ['if (!pass && (onThreads || wasTakenAway(trace, counted)))', 'if (false)'],
    ['if (!pass && (onThreads || wasTakenAway(trace, counted)))', 'if (!pass && onThreads)'],
    ['if (!pass && (onThreads || wasTakenAway(trace, counted)))', 'if (!pass && wasTakenAway(trace, counted))'],
    ['.size >= atLeast', '.size >= 1'],
    ['amount >= ms', 'amount > ms'],
    ['taken === null ? finished : oneForEach(taken, counted)', 'counted'],
    ['each === ms).length', 'true).length'],
    ['needsRepeat: true', 'needsRepeat: false'],
    ...nudged('const shareNeeded = 0.5', 0.49, 0.51),
    [`'request'), 'wait')`, `'request'), 'work')`],
    ['integer: true }), 2)', 'integer: true }), 3)'],
    passed,
  ]),
  ...ownTest('workers', [
    ['started <= atMost', 'started < atMost'],
    ['started <= atMost', 'started <= atMost + 1'],
    passed,
  ]),
  ...ownTest('in-flight', [
    ['integer: true }), 2)', 'integer: true }), 1)'],
    ['integer: true }), 2)', 'integer: true }), 3)'],
    ['endMs: span.endMs - slackMs', 'endMs: span.endMs'],
    ['most > atMost', 'most >= atMost'],
    ['peak >= atLeast && !over', '!over'],
    ['callers >= atLeast && peak > 1', 'callers > atLeast && peak > 1'],
    ['callers >= atLeast && peak > 1', 'callers >= atLeast && peak > 2'],
    ['callers >= atLeast && peak > 1', 'callers >= atLeast'],
    ['peak * 2 <= atLeast', 'peak * 2 < atLeast'],
    ['peak * 2 <= atLeast', 'peak <= atLeast'],
    ['thread !== mainThread', 'true'],
    [' && !over', ''],
    passed,
  ]),
  ...ownTest('work-done', [
    ['amount >= (params.requestMs ?? 0)', 'amount > (params.requestMs ?? 0)'],
    ['(lasted[index] ?? -1) < ms', '(lasted[index] ?? -1) <= ms'],
    ['lengthOf(wait) + slackMs', 'lengthOf(wait)'],
    ['done >= due', 'done + 1 >= due'],
    ['done >= due', 'done > due'],
    ['(done.get(name) ?? 0) < count', '(done.get(name) ?? 0) + 1 < count'],
    [`status: failure === null ? 'pass' : 'fail'`, `status: 'pass'`],
  ]),
  ...ownTest('log-matches', [
    ['number({ min: 0 }), 2)', 'number({ min: 0 }), 1.9)'],
    ['number({ min: 0 }), 2)', 'number({ min: 0 }), 2.2)'],
    ['span.startMs >= call.startMs - clockSlackMs', 'true'],
    ['span.endMs <= call.endMs + clockSlackMs', 'true'],
    ['if (found.length !== due.length)', 'if (false)'],
    ['bounds.length > 1', 'true'],
    ['failure !== null && areSeconds(bounds, trace.logs)', 'false'],
    [`status: failure === null ? 'pass' : 'fail'`, `status: 'pass'`],
  ]),
  ...ownTest('returns', [['records.length > 0 && ', ''], [' && wrong.length === 0', ''], passed], 'results'),
  ...ownTest('rejects-with', [['rejections.length > 0 && ', ''], [' && wrong.length === 0', ''], passed], 'results'),
  ...ownTest('no-floating', [[`floating.length === 0 ? 'pass' : 'fail'`, `'pass'`]], 'lost'),
  ...ownTest('no-unhandled', [[`unhandled.length === 0 ? 'pass' : 'fail'`, `'pass'`]], 'lost'),
  ...ownTest(
    'no-leftovers',
    [
      [`status: count === 0 ? 'pass' : 'fail'`, `status: 'pass'`],
      [' && !allow.includes(name)', ''],
    ],
    'lost',
  ),
];

const sharedParts: readonly Mutation[] = [
  ...changesOf(
    'stalls',
    ['rules/units-per-turn.test'],
    [
      ['shared > 0 ? ms - shared * (1 - blameMs(stall) / lengthOf(stall)) : ms', 'ms'],
      ['ms - shared * (1 - blameMs(stall) / lengthOf(stall))', 'ms - shared'],
    ],
  ),
  ...changesOf(
    'spans',
    ['spans.test', 'rules/overlap.test', 'rules/work-done.test'],
    [
      ...nudged('const slackMs = 2', 1, 3),
      ...nudged('const breathMs = 5', 4, 6),
      ['span.startMs >= -slackMs', 'true'],
      [' && span.endMs <= zoneEnd(trace) + slackMs', ''],
      [` && span.name === 'sleepSync'`, ''],
      [' && span.thread !== mainThread);\nexport', ');\nexport'],
    ],
  ),
  ...changesOf(
    'spans',
    ['rules/not-blocked.test'],
    [
      ['span.thread === mainThread &&', ''],
      ['span.startMs < zoneEnd(trace) &&', ''],
      ['(span.endMs === null || span.endMs > 0)', 'true'],
      ['span.endMs === null || span.endMs > 0', 'span.endMs !== null && span.endMs > 0'],
    ],
  ),
  ...changesOf(
    'stalls',
    ['rules/not-blocked.test', 'evaluate.test', 'facts.test'],
    [
      ...nudged('const noteworthyMs = 50', 49, 51),
      ...nudged('const harmlessMs = 60', 59, 61),
      ...nudged('const heldMs = 150', 149, 151),
      ...nudged('const harmlessRawMs = 100', 99, 101),
      ['stall.creditedMs, ', ''],
      ['stall.netMs ?? Infinity, ', ''],
      [', lengthOf(stall))', ')'],
      ['stall.startMs < zoneEnd(trace)', 'true'],
      [' && stall.endMs > 0', ''],
      ['stall.startMs < 0 ?', 'false ?'],
    ],
  ),
  ...changesOf(
    'meter-faults',
    ['evaluate.test'],
    [
      ...nudged('const msPerWake = 40', 39, 41),
      ['detectors.forged > 0', 'false'],
      ['!detectors.clockIntact', 'false'],
      ['detectors.missing > 0', 'false'],
      ...nudged('const wakesForABeat = 10', 9, 11),
      ['if (detectors.watchdogWakes === 0)', 'if (false)'],
      ['if (detectors.beats === 0)', 'if (false)'],
      ['detectors.lost > 0', 'false'],
      ['detectors.watchdogWakes < durationMs / msPerWake', 'false'],
      ['durationMs >= longEnoughMs', 'durationMs > longEnoughMs'],
      ['durationMs >= longEnoughMs && ', ''],
      [' && (trace.spans.length > 0 || trace.stalls.length > 0)', ''],
      ['ranLong && !detectors.crumbsSeen', 'false'],
      [`fault === 'starved' || `, ''],
      [` || fault === 'records-lost'`, ''],
    ],
  ),
  ...changesOf(
    'evaluate',
    ['evaluate.test', 'decide.test'],
    [
      ['if (problem !== null)', 'if (false)'],
      [`if (fault !== null && fault !== 'starved')`, 'if (false)'],
      ['if (trace.zone === null && spec.rules.some(needsZone))', 'if (false)'],
      [`if (fault === 'starved' && status !== 'fail')`, 'if (false)'],
      [` && status !== 'fail'`, ''],
      [`if (checks.some(({ status }) => status === 'fail'))`, 'if (false)'],
      [`checks.some(({ status }) => status === 'inconclusive') ? 'inconclusive' : 'pass'`, `'pass'`],
      ['checks.map(suspected)', 'checks'],
    ],
  ),
  ...changesOf(
    'decide',
    ['decide.test'],
    [
      ...nudged('const mostRuns = 3', 2, 4),
      [`if (last.status !== 'inconclusive')`, `if (last.status === 'pass')`],
      ['if (evaluations.every(onlyNeedsRepeat))', 'if (false)'],
      ['evaluations.every(onlyNeedsRepeat)', 'evaluations.some(onlyNeedsRepeat)'],
      ['open.length > 0 && ', ''],
      ['open.every(needsRepeat)', 'open.some(needsRepeat)'],
      ['diagnosis: null, problem', 'problem'],
      [`'victim-latency': lateMessage,`, ''],
      ['duration: tooLongMessage,', ''],
    ],
  ),
  ...changesOf('repeat', ['decide.test'], [[' && measured.needsRepeat === true', '']]),
  ...changesOf(
    'diagnose',
    ['diagnose.test', 'families.test'],
    [
      ['if (failed.size === 0)', 'if (false)'],
      [`status === 'fail'`, `status !== 'pass'`],
      ['lines.find(holds) ?? ', ''],
      [' && !failed.has(rule)', ''],
      ['(line.said === undefined || said.has(line.said))', 'true'],
      ['value >= (min ?? -Infinity)', 'true'],
      [' && value <= (max ?? Infinity)', ''],
    ],
  ),
];

/** Changes the list after it was made, so that each line can be reached, however it is written. */
const atTheEnd = (statement: string): Mutation => ({
  file: 'families',
  from: '//# sourceMappingURL',
  to: `${statement}\n//# sourceMappingURL`,
  tests: ['families.test', 'diagnose.test'],
});

const without = (object: object, key: string): object =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

/** Each line of the decision list is taken out, and each of its conditions is forgotten. */
const familyLines: readonly Mutation[] = families.flatMap((line, index) => [
  atTheEnd(`families.splice(${index}, 1); // ${line.id}, ${line.failed.join()}`),
  ...(line.said === undefined ? [] : [atTheEnd(`families[${index}] = ${JSON.stringify(without(line, 'said'))};`)]),
  ...Object.keys(line.facts ?? {}).map((fact) =>
    atTheEnd(`families[${index}] = ${JSON.stringify({ ...line, facts: without(line.facts ?? {}, fact) })};`),
  ),
]);

/** A rule for which some line always holds never gets as far as its last resort: that it has one is all that can be seen. */
const isReached = (rule: string): boolean =>
  !families.some(({ failed, said, facts }) => failed.join() === rule && said === undefined && facts === undefined);

const lastResortLines: readonly Mutation[] = lastResorts.flatMap(([rule], index) => [
  atTheEnd(`lastResorts.splice(${index}, 1); // ${rule}`),
  ...(isReached(rule) ? [atTheEnd(`lastResorts[${index}] = ['${rule}', 'something-else'];`)] : []),
]);

export const mutations: readonly Mutation[] = [
  ...rules,
  ...sharedParts,
  ...familyLines,
  ...lastResortLines,
  ...changesOf(
    'families',
    ['families.test'],
    [
      ['const tooManyThreads = [16, null]', 'const tooManyThreads = [15, null]'],
      ['const tooManyThreads = [16, null]', 'const tooManyThreads = [17, null]'],
    ],
  ),
];
