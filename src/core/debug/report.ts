import type { Message, Place } from '../message.ts';

/**
 * What debug mode saw of a program: the one document that the summary, the page, the trace and `--json` are made of.
 * Every time is in milliseconds since the first of its processes started, unless its name says otherwise.
 */
export interface DebugReport {
  readonly schema: 1;
  /** What was run, as it was typed. */
  readonly command: string;
  /** When it started, as ISO 8601. */
  readonly startedAt: string;
  /** What held a loop for shorter than this is not told. */
  readonly thresholdMs: number;
  /** A lane for each thread of each process, in the order in which they started; never empty. */
  readonly lanes: readonly DebugLane[];
}

/** One event loop: a process's main thread, or a worker. */
export interface DebugLane {
  readonly pid: number;
  /** 0 is the process's main thread. */
  readonly thread: number;
  /** The file that it runs, relative to where the program was started. */
  readonly name: string;
  /** `Node 20.20.1`, `Deno 2.9.6`. */
  readonly runtime: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly end: LaneEnd;
  /** Together for how long its loop was held, by whatever is listed in `stalls` and `omitted`. */
  readonly blockedMs: number;
  /** In the order of time. */
  readonly stalls: readonly DebugStall[];
  /** Further stalls, of which only the number was kept. */
  readonly omitted: number;
  /** The latest, the worst first. */
  readonly lateTimers: readonly LateTimer[];
  /** The longest, the longest first. */
  readonly requests: readonly SlowRequest[];
  readonly lost: readonly LostPromise[];
  readonly errors: readonly DebugError[];
  /** What kept it alive when it was ended from outside. */
  readonly alive: readonly AliveResource[];
  /** What could not be seen, and why. */
  readonly blind: readonly Message[];
}

export type LaneEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  /** An error that nobody handled ended it; it is the last of `errors`. */
  | { readonly kind: 'crash' }
  /** It had not ended when the report was made, or nobody heard of it. */
  | { readonly kind: 'open' };

/** A place in the program's own words: a build's line is that of the source it came from, where a source map says so. */
export interface SourcePlace extends Place {
  readonly function: string | null;
  /** The call that blocked, or that made the promise: `execFileSync`, `save` … */
  readonly call: string | null;
  /** Lines around it, numbered, with a caret; null where the source cannot be read. */
  readonly frame: string | null;
}

/** A loop did not answer for longer than the threshold. */
export interface DebugStall {
  readonly startMs: number;
  readonly endMs: number;
  /** What of it the program is to blame for: not what a busy machine kept from it. */
  readonly heldMs: number;
  /** The statement that held it longest; null where none of the program's own was seen. */
  readonly place: SourcePlace | null;
  /** Where in a package it was, if it was in one. */
  readonly inside: SourcePlace | null;
  /** The function of the runtime that it was in, where that was seen: `execFileSync`. */
  readonly call: string | null;
  /** It never ended: the program was ended in it. */
  readonly endless: boolean;
  /** Timers that came late by it, and requests that were open in it or came while it lasted. */
  readonly waited: { readonly timers: number; readonly requests: number };
}

export interface LateTimer {
  readonly atMs: number;
  /** How long it was to wait. */
  readonly delayMs: number;
  readonly lateMs: number;
  /** Where it was started. */
  readonly place: SourcePlace | null;
}

export interface SlowRequest {
  /** `GET /users`. */
  readonly name: string;
  readonly startMs: number;
  /** null: still open at the end. */
  readonly endMs: number | null;
}

/** A promise of the program's own that nobody ever waited for. */
export interface LostPromise {
  readonly place: SourcePlace;
  readonly count: number;
  /** It was found by following every promise: its place is where it was made, which may be in a package. */
  readonly exhaustive: boolean;
  readonly inPackage: boolean;
}

export interface DebugError {
  readonly atMs: number;
  /** A promise was rejected and nobody handled it; otherwise it was thrown. */
  readonly rejection: boolean;
  readonly name: string;
  readonly message: string;
  readonly place: SourcePlace | null;
}

export interface AliveResource {
  /** By the runtime's name: `Timeout`, `TCPServerWrap`, `Worker` … */
  readonly name: string;
  readonly count: number;
  /** Where it was made, if that was seen. */
  readonly place: SourcePlace | null;
}
