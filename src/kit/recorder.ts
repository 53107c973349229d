import { getEnvironmentData, threadId } from 'node:worker_threads';
import { openRing, RecordKind, RING_KEY, spanKinds, writeRecord, Control, type Ring } from '../core/ring.ts';
import type { SpanKind } from '../core/trace.ts';

// Everything is taken by value before a learner's code runs: patched globals change nothing here.
const { now: read, timeOrigin } = performance;
const readNow = read.bind(performance);
const { add } = Atomics;
const { apply } = Reflect;
const encoder = new TextEncoder();
const encodeInto = encoder.encodeInto.bind(encoder);
const { subarray } = Uint8Array.prototype;

/** Milliseconds on a clock that all threads of the process share. */
export const clock = (): number => timeOrigin + readNow();

const encode = (text: string, into: Uint8Array, at: number, room: number): number =>
  encodeInto(text, apply(subarray, into, [at, at + room])).written;

const found: unknown = getEnvironmentData(RING_KEY);
/** The watchdog's ring, or null when the file runs by itself, without the course. */
export const ring: Ring | null = found instanceof SharedArrayBuffer ? openRing(found) : null;

const put = (
  kind: number,
  id: number,
  name: string,
  amount: number,
  at: number,
  { turn = 0, thread = threadId }: { readonly turn?: number; readonly thread?: number } = {},
): void => {
  if (ring !== null) writeRecord(ring, encode, { kind, thread, id, at, amount, name, turn });
};

/** What can be recorded: the spans of a trace, and what only corrects its stalls. */
type Recorded = SpanKind | 'spawn';

const numberOf = (kind: Recorded): number => {
  for (let index = 0; index < spanKinds.length; index++) if (spanKinds[index] === kind) return index;
  return 0;
};

export interface SpanOptions {
  /** When it began, if that is past. */
  readonly startedAt?: number;
  /** Who does it, if it is not this thread. */
  readonly thread?: number;
}

/** Opens a span and returns what closes it; closing twice is harmless. `amount` at the close replaces the one at the opening. */
export const openSpan = (
  kind: SpanKind,
  name: string,
  amount = 0,
  { startedAt = clock(), thread = threadId }: SpanOptions = {},
): ((amount?: number) => void) => {
  if (ring === null) return () => {};
  const id = add(ring.control, Control.spanId, 1);
  put(numberOf(kind), id, name, amount, startedAt, { thread });
  let open = true;
  return (final = amount) => {
    if (!open) return;
    open = false;
    put(RecordKind.close, id, '', final, clock());
  };
};

export interface WholeSpan {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly amount: number;
  /** In which turn of the loop it was done. */
  readonly turn: number;
}

/** A span that is known only when it is over. */
export const recordSpan = (kind: Recorded, name: string, { startedAt, endedAt, amount, turn }: WholeSpan): void => {
  if (ring === null) return;
  const id = add(ring.control, Control.spanId, 1);
  put(numberOf(kind), id, name, amount, startedAt, { turn });
  put(RecordKind.close, id, '', amount, endedAt);
};

export const recordLog = (name: string, ms: number): void => put(RecordKind.log, 0, name, ms, clock());

export const recordWorker = (name: string): void => put(RecordKind.worker, 0, name, 0, clock());

export const recordMark = (name: string, amount: number): void => put(RecordKind.mark, 0, name, amount, clock());
