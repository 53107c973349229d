import { lengthOf } from './intervals.ts';
import { tenthMs } from './ms.ts';
import { blameMs, isHeld, noteworthyMs } from './stalls.ts';
import type { Stall, Trace } from './trace.ts';
import type { Timeline } from './verdict.ts';

/**
 * The run, ready to be drawn: what ran since the zone began, also what went on after it. A run that came to no zone is drawn from
 * its first sign on, without what its server answered: that begins with the exercise's own questions.
 */
export const timelineOf = (trace: Trace): Timeline =>
  trace.zone === null ? fromItsStart(trace) : drawn(trace, 0, trace.zone.durationMs);

const fromItsStart = (trace: Trace): Timeline => {
  const spans = trace.spans.filter(({ kind }) => kind !== 'request');
  const { stalls } = trace;
  const origin = Math.min(...[...spans, ...stalls].map(({ startMs }) => startMs));
  const shifted = <T extends { readonly startMs: number; readonly endMs: number | null }>(span: T): T => ({
    ...span,
    startMs: span.startMs - origin,
    endMs: span.endMs === null ? null : span.endMs - origin,
  });
  return drawn({ spans: spans.map(shifted), stalls: stalls.map(shifted) }, -Infinity, null);
};

const drawn = (trace: Pick<Trace, 'spans' | 'stalls'>, fromMs: number, durationMs: number | null): Timeline => {
  const spans = trace.spans
    .filter(({ endMs }) => endMs === null || endMs > fromMs)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ name, startMs, endMs, thread, kind }) => ({
      name,
      startMs: tenthMs(startMs),
      endMs: endMs === null ? null : tenthMs(endMs),
      thread,
      kind,
    }));
  const stalls = trace.stalls
    .filter(({ endMs }) => endMs > fromMs)
    .map((stall) => ({ ...stall, startMs: Math.max(stall.startMs, fromMs) }))
    .filter(isHeld)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map((stall) => ({
      startMs: tenthMs(stall.startMs),
      endMs: tenthMs(endOfHold(stall)),
      line: stall.culprit?.line ?? null,
    }));
  const ends = [...spans, ...stalls].map(({ startMs, endMs }) => endMs ?? startMs);
  return { durationMs: tenthMs(durationMs ?? Math.max(0, ...ends)), spans, stalls };
};

/** What the machine kept from the program is no block of its loop; where in the silence it lay, nobody knows. */
const endOfHold = (stall: Stall): number =>
  lengthOf(stall) - blameMs(stall) < noteworthyMs ? stall.endMs : stall.startMs + blameMs(stall);
