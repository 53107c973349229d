import type { Place } from '../core/message.ts';
import type { FloatingKind, SpanKind, Trace } from '../core/trace.ts';

/** What a measurement saw. Times are milliseconds since the work began. */
export interface Timing<T = unknown> {
  /** What the work returned. */
  readonly value: T;
  readonly durationMs: number;
  /** How often the event loop answered meanwhile; it is asked every 10 ms. None in a loop that was held all the time. */
  readonly ticks: number;
  /** What was done, in the order of time: the bars of `trace` and `traced`, requests, child processes. */
  readonly spans: readonly TimedSpan[];
  /** The most of them that ran at the same time. */
  readonly peak: number;
  /** What held the loop for the longest time; null when nothing held it for 30 ms. */
  readonly longestStall: TimedStall | null;
  /** Promises that the work made and nobody waits for; null where nobody could see them: the file that measures was not loaded with `--import async-course/timing/register`. */
  readonly dropped: readonly DroppedPromise[] | null;
  /** For the rules: the same document that the course judges. */
  readonly trace: Trace;
  /** Measures the same work anew; null where it must not be repeated. */
  readonly again: (() => Promise<Timing<T>>) | null;
}

export interface TimedSpan {
  readonly kind: SpanKind;
  readonly name: string;
  readonly startMs: number;
  /** null: it was not over when the work had settled. */
  readonly endMs: number | null;
}

export interface TimedStall {
  readonly startMs: number;
  readonly endMs: number;
  /** What of it was the program's own doing, and not a busy machine's. */
  readonly heldMs: number;
  /** Where the program stood; null where that could not be seen. */
  readonly place: StallPlace | null;
}

export interface StallPlace extends Place {
  readonly function: string | null;
  /** The call that blocked, where it is known. */
  readonly call: string | null;
  /** Lines around it, numbered; null where the source cannot be read. */
  readonly frame: string | null;
}

export interface DroppedPromise extends Place {
  /** `unused` is a promise that was stored and not looked at so far; all others are lost for certain. */
  readonly kind: FloatingKind;
  /** The call that made it. */
  readonly call: string | null;
  readonly count: number;
}
