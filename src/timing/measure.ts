import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { SourcePlace } from '../core/debug/report.ts';
import { lengthOf, peakOf } from '../core/intervals.ts';
import type { Place } from '../core/message.ts';
import { blameMs } from '../core/stalls.ts';
import type { Culprit, Stall, Trace } from '../core/trace.ts';
import { addressOf } from '../debug/file-of.ts';
import { instrumentedHere } from '../debug/instrumented.ts';
import { openMarks } from '../debug/marks-reader.ts';
import { sourcePlaces, type Placed } from '../debug/source-places.ts';
import { markPlace } from '../debug/stall-from.ts';
import { clock } from '../kit/recorder.ts';
import { followDropped } from './dropped.ts';
import { meterHere, type Watched } from './meter.ts';
import { collectSpans, type OpenSpan } from './spans.ts';
import type { StallPlace, TimedStall, Timing } from './timing.ts';

export interface MeasureOptions {
  /**
   * Whether the work may be done again, where a busy machine left a verdict open: three times in all at most.
   * @default true
   */
  readonly repeat?: boolean;
}

/**
 * Does some work and says how it went: how long it took, what of it overlapped, and what held the event loop meanwhile.
 * The first measurement of a process starts a thread that watches the loop, before the clock starts.
 * @throws what `work` throws, when it has been measured
 */
export const measure = async <T>(work: () => T, options: MeasureOptions = {}): Promise<Timing<Awaited<T>>> => {
  const site = callSite(new Error());
  const once = async (): Promise<Timing<Awaited<T>>> =>
    await measureOnce(work, site, options.repeat === false ? null : once);
  return await once();
};

const measureOnce = async <T>(
  work: () => T,
  site: Site | null,
  again: Timing<Awaited<T>>['again'],
): Promise<Timing<Awaited<T>>> => {
  const watch = await (await meterHere()).begin();
  const places = sourcePlaces(process.cwd());
  const droppedNow = followDropped(instrumentedHere(), site?.url ?? '', places);
  const spans: OpenSpan[] = [];
  const startedAt = clock();
  const settled = await collectSpans(spans, async () => await settle(work));
  const durationMs = clock() - startedAt;
  const ticks = watch.ticks();
  const dropped = droppedNow();
  const watched = await watch.end();
  if (!settled.ok) throw settled.error;

  const relative = (at: number): number => Math.round((at - startedAt) * 1000) / 1000;
  const stalls = stallsOf(watched, placesOf(places), relative);
  const timed = spans.map(({ kind, name, startedAt: from, endedAt }) => ({
    kind,
    name,
    startMs: relative(from),
    endMs: endedAt === null ? null : relative(endedAt),
  }));
  const trace: Trace = {
    ...nothingElse,
    zone: { durationMs, ticks, settled: 'fulfilled' },
    spans: timed.map((span) => ({ ...span, thread: 0, amount: 0 })),
    stalls: stalls.map(({ stall, place }) => ({ ...stall, culprit: place ?? culpritAt(site) })),
    floating: (dropped ?? []).filter(({ kind }) => kind !== 'unused'),
    detectors: { ...nothingElse.detectors, watchdogWakes: watched.wakes, beats: ticks + 1 },
    processMs: clock() - startedAt,
  };
  return {
    value: settled.value,
    durationMs,
    ticks,
    spans: timed,
    peak: peakOf(timed.map(({ startMs, endMs }) => ({ startMs, endMs: endMs ?? durationMs }))),
    longestStall: longestOf(stalls, durationMs),
    dropped,
    trace,
    again,
  };
};

type Settled<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

const settle = async <T>(work: () => T): Promise<Settled<Awaited<T>>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error };
  }
};

/** What is no part of a measurement. */
const nothingElse: Trace = {
  outcome: { kind: 'complete' },
  zone: null,
  spans: [],
  stalls: [],
  logs: [],
  returns: [],
  rejections: [],
  unhandled: [],
  floating: [],
  leftovers: {},
  peakMb: 0,
  patterns: [],
  workers: 0,
  detectors: {
    watchdogWakes: 0,
    beats: 0,
    crumbsSeen: true, // the loop is judged by its answers; crumbs only say where
    forged: 0,
    missing: 0,
    lost: 0,
    clockIntact: true, // it was taken before anybody could replace it
  },
  processMs: 0,
};

interface SeenStall {
  readonly stall: Omit<Stall, 'culprit'>;
  readonly place: StallPlace | null;
}

type PlaceOf = (silence: Watched['silences'][number]) => StallPlace | null;

const placesOf = (places: (found: Placed) => SourcePlace): PlaceOf => {
  const instrumented = instrumentedHere();
  const marks = instrumented === null ? null : openMarks(instrumented.marksFile);
  return ({ crumbs, inside }) => {
    const marked = marks === null ? null : markPlace(crumbs[0]?.[0] ?? 0, marks, places);
    return marked ?? (inside === null ? null : places({ ...inside, call: null }));
  };
};

const stallsOf = ({ silences }: Watched, placeOf: PlaceOf, relative: (at: number) => number): readonly SeenStall[] =>
  silences.map((silence) => ({
    stall: {
      startMs: relative(silence.from),
      endMs: relative(silence.to),
      creditedMs: silence.credited,
      netMs: silence.net,
    },
    place: placeOf(silence),
  }));

const longestOf = (stalls: readonly SeenStall[], durationMs: number): TimedStall | null => {
  const [longest] = stalls
    .filter(({ stall }) => stall.endMs > 0 && stall.startMs < durationMs)
    .map(({ stall, place }) => ({ ...stall, heldMs: blameMs({ ...stall, culprit: null }), place }))
    .toSorted((a, b) => b.heldMs - a.heldMs || lengthOf(b) - lengthOf(a));
  if (longest === undefined) return null;
  const { startMs, endMs, heldMs, place } = longest;
  return { startMs, endMs, heldMs, place };
};

/** Where nobody could see the line, what was measured is named. */
const culpritAt = (site: Site | null): Culprit | null => {
  if (site === null) return null;
  const { file, line, column } = site;
  return { file, line, column, function: null, call: 'measure' };
};

interface Site extends Place {
  /** Of the file as it was loaded. */
  readonly url: string;
}

/** By its address, as modules have it, or by its path. */
const isOurs = (line: string): boolean =>
  [import.meta.url, fileURLToPath(import.meta.url)].some((own) => line.includes(own));

/** Where `measure` was called. */
const callSite = ({ stack = '' }: Error): Site | null => {
  for (const line of stack.split('\n').slice(1)) {
    if (isOurs(line)) continue;
    const found = /(file:\/\/[^\s)]+?|\/[^\s():]+|[A-Z]:[\\/][^\s():]+):(\d+):(\d+)/.exec(line);
    const at = found?.[1];
    if (at === undefined) continue;
    const url = at.startsWith('file:') ? at : addressOf(at);
    const loaded = { url, line: Number(found?.[2]), column: Number(found?.[3]), function: null, call: null };
    return { ...sourcePlaces(process.cwd())(loaded), url };
  }
  return null;
};
