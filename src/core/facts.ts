import { lengthOf, peakOf } from './intervals.ts';
import { tenthMs } from './ms.ts';
import { patternTable } from './patterns.ts';
import { isLoggedInSeconds } from './rules/log-matches.ts';
import { busyThreads, finishedSpans, isKind, mainBlocks, mainThread, openSpans } from './spans.ts';
import { noteworthyMs, stallsInZone } from './stalls.ts';
import type { FloatingKind, Trace } from './trace.ts';

/**
 * The numbers that a diagnosis line may ask for, by name. "Finished" is begun and done inside the measured zone, "open" is begun
 * there and not done when it ended. Facts choose words; verdicts come from rules.
 */
export const factTable = {
  'zone.ms': 'length of the measured zone',
  ticks: 'heartbeats that the main thread answered in the zone',
  'wait.count': 'finished waits: timers, and blocking sleeps on a worker',
  'wait.open': 'open waits',
  'wait.peak': 'most waits at one moment',
  'work.count': 'finished pieces of CPU work of the kit',
  'work.open': 'pieces of it that still ran',
  'work.main': 'units of that work done on the main thread',
  'work.threads': 'other threads that did some of it',
  'work.peak': 'most of those threads at work at one moment',
  'work.units': 'units of that work in all',
  'work.turns': 'turns of the main thread’s loop in which some of it was done',
  'request.count': 'finished requests, as the server saw them',
  'request.open': 'open requests',
  'request.peak': 'most requests at one moment',
  'job.count': 'finished jobs of a pool',
  'job.open': 'open jobs of a pool',
  'job.peak': 'most jobs at one moment',
  'query.count': 'finished queries of the database that the runner passes in',
  'query.open': 'open queries',
  'query.peak': 'most queries at one moment',
  'child.count': 'finished child processes',
  'child.open': 'child processes that still ran',
  'child.peak': 'most child processes at one moment',
  'block.main': 'blocking kit calls on the main thread in the zone',
  'stall.longestMs': 'longest silence of the loop that met the zone',
  'stall.count': 'silences of 50 ms and more',
  'returned.wrong': 'wrong values; `returned.wrong:<label>` for one of them',
  'returned.failed': 'calls that failed where a value was due',
  'rejected.wrong': 'failures that did not reach the caller as they were thrown',
  unhandled: 'rejections that nobody handled',
  floating: 'promises that were lost, in all',
  'floating.dropped': 'made by a statement and dropped',
  'floating.voided': 'dropped with void',
  'floating.truthy': 'used as a condition',
  'floating.array': 'left in an array that was awaited itself',
  'floating.unused': 'stored and never looked at',
  'floating.callback': 'made by an async callback for somebody who ignores it',
  'floating.executor': 'made by an async executor',
  leftovers: 'things that were left running',
  'log.count': 'logs of the kit; `log.count:<name>` for one of them',
  'log.longestMs': 'longest time that was logged',
  'log.distinct': 'different times that were logged',
  'log.seconds': 'logs, if each of them is right but for being in seconds',
  'worker.count': 'worker threads that the learner’s code started',
} as const;

type FactName = keyof typeof factTable;

/** `returned.wrong:<label>`: wrong values of that label; `log.count:<name>`: logs of that name. */
const openNames = /^(?:returned\.wrong:.+|log\.count:.+)$/;

/** `pattern.<id>`: how often a pattern was seen in the source. */
const isPattern = (name: string): boolean =>
  name.startsWith('pattern.') && Object.hasOwn(patternTable, name.slice('pattern.'.length));

export const isFactName = (name: string): boolean =>
  Object.hasOwn(factTable, name) || isPattern(name) || openNames.test(name);

export const factsOf = (trace: Trace): Readonly<Record<string, number>> => ({
  ...(fixedFacts(trace) satisfies Record<FactName, number>),
  ...tally(
    trace.returns.map(({ label }) => `returned.wrong:${label}`),
    trace.returns.map(({ actual, expected }) => (actual === expected ? 0 : 1)),
  ),
  ...tally(
    trace.logs.map(({ name }) => `log.count:${name}`),
    trace.logs.map(() => 1),
  ),
  ...tally(
    trace.patterns.map(({ pattern }) => `pattern.${pattern}`),
    trace.patterns.map(() => 1),
  ),
});

const fixedFacts = (trace: Trace): Record<FactName, number> => {
  const finished = finishedSpans(trace);
  const open = openSpans(trace);
  const of = (kind: Parameters<typeof isKind>[0]) => ({
    count: finished.filter(isKind(kind)).length,
    open: open.filter(isKind(kind)).length,
    peak: peakOf(finished.filter(isKind(kind))),
  });
  const [wait, request, job, query, child] = [of('wait'), of('request'), of('job'), of('query'), of('child')];
  const work = finished.filter((span) => span.kind === 'work');
  const busy = busyThreads(finished);
  const stalls = stallsInZone(trace).map(lengthOf);
  const floating = (kind?: FloatingKind): number =>
    sum(trace.floating.filter((promise) => kind === undefined || promise.kind === kind).map(({ count }) => count));
  return {
    'zone.ms': tenthMs(trace.zone?.durationMs ?? 0),
    ticks: trace.zone?.ticks ?? 0,
    'wait.count': wait.count,
    'wait.open': wait.open,
    'wait.peak': wait.peak,
    'work.count': work.length,
    'work.open': open.filter((span) => span.kind === 'work').length,
    'work.main': sum(work.filter(({ thread }) => thread === mainThread).map(({ amount }) => amount)),
    'work.threads': busy.size,
    'work.peak': peakOf([...busy.values()].flat()),
    'work.units': sum(work.map(({ amount }) => amount)),
    'work.turns': new Set(work.filter(({ thread }) => thread === mainThread).map(({ turn }) => turn ?? 0)).size,
    'request.count': request.count,
    'request.open': request.open,
    'request.peak': request.peak,
    'job.count': job.count,
    'job.open': job.open,
    'job.peak': job.peak,
    'query.count': query.count,
    'query.open': query.open,
    'query.peak': query.peak,
    'child.count': child.count,
    'child.open': child.open,
    'child.peak': child.peak,
    'block.main': mainBlocks(trace).length,
    'stall.longestMs': tenthMs(Math.max(0, ...stalls)),
    'stall.count': stalls.filter((ms) => ms >= noteworthyMs).length,
    'returned.wrong': trace.returns.filter(({ actual, expected }) => actual !== expected).length,
    'returned.failed': trace.returns.filter(
      ({ actual, expected }) => actual.startsWith('rejected: ') && actual !== expected,
    ).length,
    'rejected.wrong': trace.rejections.filter(({ actual, expected }) => actual !== expected).length,
    unhandled: trace.unhandled.length,
    floating: floating(),
    'floating.dropped': floating('dropped'),
    'floating.voided': floating('voided'),
    'floating.truthy': floating('truthy'),
    'floating.array': floating('array'),
    'floating.unused': floating('unused'),
    'floating.callback': floating('callback'),
    'floating.executor': floating('executor'),
    leftovers: sum(Object.values(trace.leftovers)),
    'log.count': trace.logs.length,
    'log.longestMs': tenthMs(Math.max(0, ...trace.logs.map(({ ms }) => ms))),
    'log.distinct': new Set(trace.logs.map(({ ms }) => ms)).size,
    'log.seconds': isLoggedInSeconds(trace) ? trace.logs.length : 0,
    'worker.count': trace.workers,
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const tally = (names: readonly string[], amounts: readonly number[]): Record<string, number> => {
  const totals: Record<string, number> = {};
  for (const [index, name] of names.entries()) totals[name] = (totals[name] ?? 0) + (amounts[index] ?? 0);
  return totals;
};
