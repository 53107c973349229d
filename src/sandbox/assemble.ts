import { RecordKind, spanKinds } from '../core/ring.ts';
import { sharedMs, type Interval } from '../core/intervals.ts';
import type { Mark } from '../core/marks.ts';
import type {
  FloatingKind,
  FloatingPromise,
  LogRecord,
  RejectionRecord,
  ReturnRecord,
  Span,
  SpanKind,
  Stall,
  Trace,
  Zone,
} from '../core/trace.ts';
import type { WireEvent } from '../core/wire.ts';
import { errorInfo, errorPlaces } from './error-places.ts';
import { outcomeOf } from './outcome.ts';
import { readWire } from './read-wire.ts';
import type { RunRemains } from './run-remains.ts';
import { statementsOf } from './statements.ts';

/** Builds the trace from what a run left behind. Pure: the same remains give the same trace. */
export const assembleTrace = (remains: RunRemains): Trace => {
  const { prepared, processMs } = remains;
  const { events, forged, missing } = readWire(remains.wire ?? '', remains.secret);
  const of = <K extends WireEvent['k']>(kind: K): Extract<WireEvent, { readonly k: K }>[] =>
    events.filter((event): event is Extract<WireEvent, { readonly k: K }> => event.k === kind);
  const place = errorPlaces(prepared);
  const { spans, spawns, logs, marks, workers } = readRecords(of('record').map(({ r }) => r));
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
  const stalls: Stall[] = of('stall').map((stall) => {
    const spawnMs = spawns.reduce((ms, spawn) => ms + sharedMs(spawn, { startMs: stall.from, endMs: stall.to }), 0);
    return {
      startMs: relative(stall.from),
      endMs: relative(stall.to),
      creditedMs: Math.max(0, stall.credited - spawnMs),
      netMs: stall.net === null ? null : Math.max(0, stall.net - spawnMs),
      ...statementsOf(stall.crumbs, prepared.marks, relative),
    };
  });
  return {
    outcome: outcomeOf(remains, events, { loaded: marks.some(({ name }) => name === 'loaded'), missing, place }),
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

const SPAWN = spanKinds.indexOf('spawn');

interface MarkRecord {
  readonly name: string;
  readonly at: number;
  readonly amount: number;
}

const readRecords = (
  records: readonly Extract<WireEvent, { readonly k: 'record' }>['r'][],
): {
  readonly spans: readonly Span[];
  /** When the main thread was in the system's hands to start a child process. */
  readonly spawns: readonly Interval[];
  readonly logs: readonly LogRecord[];
  readonly marks: readonly MarkRecord[];
  readonly workers: number;
} => {
  const spans = new Map<number, Span>();
  const spawned = new Set<number>();
  const logs: LogRecord[] = [];
  const marks: MarkRecord[] = [];
  let workers = 0;
  for (const [kind, thread, id, at, amount, name, turn] of records) {
    const open = spans.get(id);
    if (kind === RecordKind.close) {
      if (open !== undefined) spans.set(id, { ...open, endMs: at, amount });
    } else if (kind === RecordKind.log) logs.push({ name, ms: amount, atMs: at });
    else if (kind === RecordKind.mark) marks.push({ name, at, amount });
    else if (kind === RecordKind.worker) workers += 1;
    else {
      if (kind === SPAWN) spawned.add(id);
      const counted = turn === undefined ? {} : { turn };
      spans.set(id, { kind: spanKinds[kind] as SpanKind, name, startMs: at, endMs: null, thread, amount, ...counted });
    }
  }
  const spawns = [...spawned].flatMap((id) => {
    const { startMs, endMs, thread } = spans.get(id) as Span;
    spans.delete(id);
    return endMs === null || thread !== 0 ? [] : [{ startMs, endMs }];
  });
  return { spans: [...spans.values()].sort((a, b) => a.startMs - b.startMs), spawns, logs, marks, workers };
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

const countNames = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
