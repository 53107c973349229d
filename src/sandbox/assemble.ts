import { RecordKind, spanKinds } from '../core/ring.ts';
import type { Limits } from '../core/lesson.ts';
import type { Mark } from '../core/marks.ts';
import type {
  Culprit,
  ErrorInfo,
  FloatingKind,
  FloatingPromise,
  LogRecord,
  Outcome,
  RejectionRecord,
  ReturnRecord,
  Span,
  SpanKind,
  Stall,
  StallPart,
  Trace,
  Zone,
} from '../core/trace.ts';
import { noteworthyMs } from '../core/stalls.ts';
import type { SeenCrumb, WireError, WireEvent } from '../core/wire.ts';
import type { Prepared } from './prepare.ts';
import { readWire } from './read-wire.ts';
import type { ProcessEnd } from './run.ts';

export interface RunRemains extends ProcessEnd {
  readonly overdue: boolean;
  readonly flooded: boolean;
  readonly aborted: boolean;
  readonly stderr: string;
  /** The trace file's text; null when it is gone. */
  readonly wire: string | null;
  readonly secret: string;
  readonly prepared: Prepared;
  readonly limits: Limits;
  readonly processMs: number;
}

/** Builds the trace from what a run left behind. Pure: the same remains give the same trace. */
export const assembleTrace = (remains: RunRemains): Trace => {
  const { prepared, processMs } = remains;
  const { events, forged, missing } = readWire(remains.wire ?? '', remains.secret);
  const of = <K extends WireEvent['k']>(kind: K): Extract<WireEvent, { readonly k: K }>[] =>
    events.filter((event): event is Extract<WireEvent, { readonly k: K }> => event.k === kind);
  const place = errorPlaces(prepared);
  const { spans, logs, marks, workers } = readRecords(of('record').map(({ r }) => r));
  const start = marks.find(({ name }) => name === 'start');
  const settled = marks.find(({ name }) => name === 'fulfilled' || name === 'rejected');
  const origin = start?.at ?? marks.find(({ name }) => name === 'load')?.at ?? of('on')[0]?.at ?? 0;
  const last = of('status').at(-1);
  const relative = (at: number): number => Math.round((at - origin) * 1000) / 1000;
  const zone: Zone | null =
    start === undefined || settled === undefined
      ? null
      : {
          durationMs: relative(settled.at),
          ticks: settled.amount - start.amount,
          settled: settled.name === 'rejected' ? 'rejected' : 'fulfilled',
        };
  const stalls: Stall[] = of('stall').map((stall) => ({
    startMs: relative(stall.from),
    endMs: relative(stall.to),
    creditedMs: stall.credited,
    netMs: stall.net,
    ...statementsOf(stall.crumbs, prepared.marks, relative),
  }));
  return {
    outcome: outcomeOf(remains, events, { started: start !== undefined, place }),
    zone,
    spans: spans.map((span) => ({
      ...span,
      startMs: relative(span.startMs),
      endMs: span.endMs === null ? null : relative(span.endMs),
    })),
    stalls,
    logs: logs.map((log) => ({ ...log, atMs: relative(log.atMs) })),
    returns: of('return').map(({ label, actual, expected }): ReturnRecord => ({ label, actual, expected })),
    rejections: of('rejection').map(({ label, actual, expected }): RejectionRecord => ({ label, actual, expected })),
    unhandled: of('unhandled').map(({ error }) => errorInfo(error, place)),
    floating: floatingOf(of('lost-promises').at(-1)?.lost ?? [], prepared.marks),
    leftovers: countNames(of('leftovers').at(-1)?.names ?? []),
    peakMb: last?.peakMb ?? 0,
    patterns: prepared.patterns,
    workers,
    detectors: {
      watchdogWakes: last?.wakes ?? 0,
      beats: last?.beats ?? 0,
      crumbsSeen: last?.crumbSeen ?? false,
      forged,
      missing,
      lost: last?.lost ?? 0,
      clockIntact: of('clock').at(-1)?.intact ?? true,
    },
    processMs,
  };
};

type Where = (stack: string) => ErrorInfo['place'];

/** Why the run ended, from the strongest evidence to the weakest. */
const outcomeOf = (
  remains: RunRemains,
  events: readonly WireEvent[],
  { started, place }: { readonly started: boolean; readonly place: Where },
): Outcome => {
  const { limits, prepared } = remains;
  const find = <K extends WireEvent['k']>(kind: K): Extract<WireEvent, { readonly k: K }> | undefined =>
    events.find((event): event is Extract<WireEvent, { readonly k: K }> => event.k === kind);
  if (remains.aborted) return { kind: 'killed', signal: 'abort' };
  if (remains.flooded) return { kind: 'output-limit', limitBytes: limits.outputBytes };
  const limit = find('limit');
  if (limit !== undefined) {
    const culprit = culpritAt(prepared.marks, limit.crumb);
    return limit.what === 'memory'
      ? { kind: 'memory-limit', limitMb: limits.memoryMb, place: culprit }
      : { kind: 'timeout', limitMs: limits.timeMs, stuck: limit.stuck, place: limit.stuck ? culprit : null };
  }
  const loadError = find('load-error');
  if (loadError) return { kind: 'load-error', error: errorInfo(loadError.error, place) };
  const missing = find('missing-export');
  if (missing) return { kind: 'missing-export', name: missing.name, found: missing.found };
  const wrong = find('wrong-export');
  if (wrong) return { kind: 'wrong-export', name: wrong.name, actual: wrong.actual };
  const course = find('course-error');
  if (course) return { kind: 'course-error', error: errorInfo(course.error, place) };
  const uncaught = find('uncaught');
  if (uncaught) return { kind: 'uncaught', error: errorInfo(uncaught.error, place) };
  if (find('end') !== undefined) return { kind: 'complete' };
  if (/heap out of memory|Reached heap limit|allocation failed/i.test(remains.stderr))
    return { kind: 'memory-limit', limitMb: limits.memoryMb, place: null };
  const exit = find('exit');
  if (exit !== undefined) return exit.natural ? { kind: 'unsettled' } : { kind: 'exited', code: exit.code };
  if (remains.overdue) return { kind: 'meter', fault: 'starved' };
  if (remains.wire === null) return { kind: 'meter', fault: 'wire-cut' };
  if (find('on') === undefined) return { kind: 'meter', fault: 'no-watchdog' };
  if (remains.signal !== null) return { kind: 'killed', signal: remains.signal };
  // Whoever removes the probe's listeners gets the runtime's own report, on stderr.
  const report = /^(?:Uncaught )?(\w*Error): (.*)$/m.exec(remains.stderr);
  if (remains.code !== 0 && report !== null)
    return {
      kind: 'uncaught',
      error: { name: report[1] ?? '', message: report[2] ?? '', place: place(remains.stderr) },
    };
  if (started || remains.code !== 0) return { kind: 'exited', code: remains.code ?? 1 };
  return { kind: 'meter', fault: 'wire-cut' };
};

interface MarkRecord {
  readonly name: string;
  readonly at: number;
  readonly amount: number;
}

const readRecords = (
  records: readonly (readonly [number, number, number, number, number, string])[],
): {
  readonly spans: readonly Span[];
  readonly logs: readonly LogRecord[];
  readonly marks: readonly MarkRecord[];
  readonly workers: number;
} => {
  const spans = new Map<number, Span>();
  const logs: LogRecord[] = [];
  const marks: MarkRecord[] = [];
  let workers = 0;
  for (const [kind, thread, id, at, amount, name] of records) {
    const open = spans.get(id);
    if (kind === RecordKind.close) {
      if (open !== undefined) spans.set(id, { ...open, endMs: at, amount });
    } else if (kind === RecordKind.log) logs.push({ name, ms: amount, atMs: at });
    else if (kind === RecordKind.mark) marks.push({ name, at, amount });
    else if (kind === RecordKind.worker) workers += 1;
    else spans.set(id, { kind: spanKinds[kind] as SpanKind, name, startMs: at, endMs: null, thread, amount });
  }
  return { spans: [...spans.values()].sort((a, b) => a.startMs - b.startMs), logs, marks, workers };
};

const culpritAt = (marks: readonly Mark[], index: number): Culprit | null => {
  const mark = marks[index];
  if (mark === undefined || index === 0) return null;
  const { file, line, column, call } = mark;
  return { file, line, column, function: mark.function, call };
};

/** A statement that was seen for less of a stall may just have been the last to leave its crumb, in milliseconds. */
const LEAST_SEEN_MS = 10;

/**
 * Who held the loop. Several crumbs can stand for one statement (a loop and its condition): they are counted together. Where
 * code of ours had most of the time (loading the kit, describing a value), a statement that was seen for long is named all the same.
 */
const statementsOf = (
  crumbs: readonly SeenCrumb[],
  marks: readonly Mark[],
  relative: (at: number) => number,
): Pick<Stall, 'culprit' | 'parts'> => {
  const parts = new Map<string, StallPart>();
  let oursMs = 0;
  for (const [crumb, ms, first, last] of crumbs) {
    const culprit = culpritAt(marks, crumb);
    if (culprit === null) {
      oursMs += ms;
      continue;
    }
    const key = `${culprit.file}:${culprit.line}:${culprit.column}:${culprit.call ?? ''}`;
    const known = parts.get(key);
    parts.set(key, {
      culprit: known?.culprit ?? culprit,
      ms: ms + (known?.ms ?? 0),
      startMs: Math.min(relative(first), known?.startMs ?? Infinity),
      endMs: Math.max(relative(last), known?.endMs ?? -Infinity),
    });
  }
  const worst = [...parts.values()].sort((a, b) => b.ms - a.ms)[0];
  const seen = [...parts.values()].filter(({ ms }) => ms >= LEAST_SEEN_MS || ms === worst?.ms);
  const isNamed = worst !== undefined && (worst.ms >= oursMs || worst.ms >= noteworthyMs);
  return { culprit: isNamed ? worst.culprit : null, parts: seen.sort((a, b) => a.startMs - b.startMs) };
};

/** A promise may be seen by two checks (`if (save())` is a condition and a stored call): one report per place, the telling one. */
const floatingOf = (
  lost: readonly (readonly [number, number])[],
  marks: readonly Mark[],
): readonly FloatingPromise[] => {
  const found = new Map<string, FloatingPromise>();
  for (const [index, count] of lost) {
    const mark = marks[index];
    if (mark === undefined || mark.kind === 'crumb') continue;
    const { file, line, column, call } = mark;
    const kind: FloatingKind = mark.kind;
    const key = `${file}:${line}:${column}`;
    const known = found.get(key);
    if (known === undefined || known.kind === 'unused') found.set(key, { file, line, column, kind, call, count });
  }
  return [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column);
};

const errorInfo = ({ name, message, stack }: WireError, place: Where): ErrorInfo => ({
  name,
  message,
  place: place(stack),
});

/** Finds the first line of a stack that is in one of the learner's files. Columns are shifted there, so the line's start counts. */
const errorPlaces = ({ sources, entry, scenario, marks }: Prepared): Where => {
  const names = new Map(Object.keys(sources).map((address) => [address, nameOf(address, entry, marks)]));
  return (stack) => {
    for (const line of stack.split('\n')) {
      const found = /(file:\/\/[^\s)]+?):(\d+):(\d+)/.exec(line);
      const address = found?.[1];
      if (address === undefined || address === scenario) continue;
      const file = names.get(address);
      if (file !== undefined) return { file, line: Number(found?.[2]), column: 1 };
    }
    return null;
  };
};

const nameOf = (address: string, entry: string, marks: readonly Mark[]): string => {
  const base = decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
  if (address === entry) return marks[1]?.file ?? base;
  return marks.find(({ file }) => file.endsWith(base))?.file ?? base;
};

const countNames = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
