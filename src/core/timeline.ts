import { tenthMs } from './ms.ts';
import { blameMs, noteworthyMs } from './stalls.ts';
import type { Trace } from './trace.ts';
import type { Timeline } from './verdict.ts';

/** The run, ready to be drawn: what ran since the zone began, also what went on after it. Without a zone, everything. */
export const timelineOf = (trace: Trace): Timeline => {
  const fromMs = trace.zone === null ? -Infinity : 0;
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
    // What the machine kept from the program is no block of its loop.
    .filter((stall) => stall.endMs > fromMs && blameMs(stall) >= noteworthyMs)
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ startMs, endMs, culprit }) => ({
      startMs: tenthMs(Math.max(startMs, fromMs)),
      endMs: tenthMs(endMs),
      line: culprit?.line ?? null,
    }));
  const ends = [...spans, ...stalls].map(({ startMs, endMs }) => endMs ?? startMs);
  return { durationMs: tenthMs(trace.zone?.durationMs ?? Math.max(0, ...ends)), spans, stalls };
};
