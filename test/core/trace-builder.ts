import type { Span, SpanKind, Stall, Trace, Zone } from '../../src/core/trace.ts';

/** A run in which all went well and nothing was done: each test says only what it is about. */
export const traceOf = (parts: Partial<Trace> = {}): Trace => ({
  outcome: { kind: 'complete' },
  zone: zone(300),
  spans: [],
  stalls: [],
  logs: [],
  returns: [],
  rejections: [],
  unhandled: [],
  floating: [],
  leftovers: {},
  workers: 0,
  peakMb: 60,
  patterns: [],
  detectors: { watchdogWakes: 1000, beats: 100, crumbsSeen: true, forged: 0, missing: 0, lost: 0, clockIntact: true },
  processMs: 400,
  ...parts,
});

export const zone = (durationMs: number, ticks = Math.floor(durationMs / 11)): Zone => ({
  durationMs,
  ticks,
  settled: 'fulfilled',
});

export const span = (kind: SpanKind, startMs: number, endMs: number | null, more: Partial<Span> = {}): Span => ({
  kind,
  name: kind,
  startMs,
  endMs,
  thread: 0,
  amount: kind === 'wait' ? (endMs ?? startMs + 1000) - startMs : 0,
  ...more,
});

/** CPU work: a thousand units for each millisecond. */
export const work = (thread: number, startMs: number, endMs: number): Span =>
  span('work', startMs, endMs, { thread, amount: (endMs - startMs) * 1000 });

/** A silence of the loop that is wholly the program's doing, at line 7 unless it says otherwise. */
export const stall = (startMs: number, endMs: number, more: Partial<Stall> = {}): Stall => ({
  startMs,
  endMs,
  creditedMs: endMs - startMs - 5,
  netMs: endMs - startMs,
  culprit: { file: 'exercise.ts', line: 7, column: 3, function: 'main', call: null },
  ...more,
});

/** The same on the main thread, in a certain turn of its loop. */
export const workIn = (turn: number, startMs: number, endMs: number): Span => ({ ...work(0, startMs, endMs), turn });
