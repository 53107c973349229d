import type { Trace } from '../../src/core/trace.ts';
import type { TimedStall, Timing } from '../../src/timing/timing.ts';

/** A timing as `measure` would give it; whoever asks again gets the next of the traces, and the last one from then on. */
export const timingOf = ([trace, ...later]: readonly [Trace, ...Trace[]], more: Partial<Timing> = {}): Timing => {
  const next = later[0];
  return {
    value: undefined,
    durationMs: trace.zone?.durationMs ?? 0,
    ticks: trace.zone?.ticks ?? 0,
    spans: trace.spans.map(({ kind, name, startMs, endMs }) => ({ kind, name, startMs, endMs })),
    peak: 0,
    longestStall: null,
    dropped: [],
    trace,
    again: async () => await Promise.resolve(timingOf(next === undefined ? [trace] : [next, ...later.slice(1)], more)),
    ...more,
  };
};

export const stallAt = (place: TimedStall['place']): TimedStall => ({ startMs: 0, endMs: 300, heldMs: 300, place });
