import type { Place } from './message.ts';

/**
 * What one run of a learner's file left behind: the one definition of the facts that rules, diagnoses and timelines read.
 * Every time is in milliseconds since the start of the measured zone (earlier is negative), unless its name says otherwise.
 */
export interface Trace {
  readonly outcome: Outcome;
  /** The measured zone: from the call of the learner's function until it settled; null when it never began. */
  readonly zone: Zone | null;
  readonly spans: readonly Span[];
  readonly stalls: readonly Stall[];
  readonly logs: readonly LogRecord[];
  readonly returns: readonly ReturnRecord[];
  readonly rejections: readonly RejectionRecord[];
  /** Rejections that nobody handled, counted by the runtime. */
  readonly unhandled: readonly ErrorInfo[];
  readonly floating: readonly FloatingPromise[];
  /** What was still alive when the learner's function had settled, by the runtime's name (`Timeout`, `TCPServerWrap`, `Worker` …). */
  readonly leftovers: Readonly<Record<string, number>>;
  /** Peak resident memory of the process, in MB. */
  readonly peakMb: number;
  /** Syntactic patterns seen in the learner's source, with their lines. They choose words, never verdicts. */
  readonly patterns: readonly PatternRecord[];
  /** Worker threads that the learner's code started. */
  readonly workers: number;
  readonly detectors: Detectors;
  /** From the start of the child process to its end, in milliseconds. */
  readonly processMs: number;
}

export type Outcome =
  | { readonly kind: 'complete' }
  /** `process.exit()` or an empty `SIGTERM` handler: the program ended itself before its time. */
  | { readonly kind: 'exited'; readonly code: number }
  /** Nothing was left to wait for and the promise never settled; with `loading`, the file's own, which it awaits at its top level. */
  | { readonly kind: 'unsettled'; readonly loading?: true }
  /**
   * The time limit; `stuck` when the loop did not answer at the end. `place` is the line it stood at, or, when the loop was free,
   * the line at which a worker was still calculating.
   */
  | {
      readonly kind: 'timeout';
      readonly limitMs: number;
      readonly stuck: boolean;
      readonly place: Culprit | null;
      readonly loading?: true;
    }
  | { readonly kind: 'output-limit'; readonly limitBytes: number }
  | { readonly kind: 'memory-limit'; readonly limitMb: number; readonly place: Culprit | null }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'uncaught'; readonly error: ErrorInfo }
  /** The file threw while it was loaded. */
  | { readonly kind: 'load-error'; readonly error: ErrorInfo }
  | { readonly kind: 'missing-export'; readonly name: string; readonly found: readonly string[] }
  | { readonly kind: 'wrong-export'; readonly name: string; readonly actual: string }
  /** The meter could not be trusted (a patched clock, a wire that was cut, a starved watchdog …). */
  | { readonly kind: 'meter'; readonly fault: MeterFault }
  /** The scenario itself, which is the course's own code, threw. */
  | { readonly kind: 'course-error'; readonly error: ErrorInfo };

export type MeterFault =
  | 'no-watchdog'
  | 'wire-cut'
  | 'wire-forged'
  | 'clock-patched'
  | 'no-crumbs'
  | 'records-lost'
  | 'starved';

export interface Zone {
  /** Wall time, in milliseconds. */
  readonly durationMs: number;
  /** Pings of the watchdog that the main thread answered between the start and the settling. */
  readonly ticks: number;
  readonly settled: 'fulfilled' | 'rejected';
}

/**
 * `wait`: a timer (kit's `delay`, `setTimeout`, `timers/promises`) or a blocking sleep. `work`: CPU work of the kit, or a slow hash.
 * `request`: a request as the slow server saw it. `call`: a call that a scenario made. `job`: a pool's job. `block`: a blocking call of the kit.
 * `task`: kit's `trace(name, fn)`. `query`: a query of the database that the runner passes in. `child`: a child process, from its start to
 * its end, if it was started without waiting for it.
 */
export type SpanKind = 'wait' | 'work' | 'request' | 'call' | 'job' | 'block' | 'task' | 'query' | 'child';

export interface Span {
  readonly kind: SpanKind;
  readonly name: string;
  readonly startMs: number;
  /** null: still open when the run ended. */
  readonly endMs: number | null;
  /** 0 is the main thread; below zero is a thread of the runtime's own, which has no number. */
  readonly thread: number;
  /** `wait`, `block`: requested milliseconds. `work`: units done (numbers tested). Others: 0. */
  readonly amount: number;
  /** `work`: in which turn of its thread's loop it was done. Pieces with the same number had no turn of anybody else between them. */
  readonly turn?: number;
}

/** The main thread did not answer for a while. */
export interface Stall {
  readonly startMs: number;
  readonly endMs: number;
  /** Part of it in which the watchdog demonstrably ran, each wake-up credited with 10 ms at most. */
  readonly creditedMs: number;
  /** The stall less the main thread's wait for a CPU; null where the system cannot tell (not Linux). */
  readonly netMs: number | null;
  /** The statement that held it longest; null when the watchdog saw none of the learner's. */
  readonly culprit: Culprit | null;
  /** All statements that were seen while it lasted, in the order of time; without it there was one, the culprit. */
  readonly parts?: readonly StallPart[];
}

/** What one statement had of a stall. In a loop, the times from the first to the last look may lie within each other. */
export interface StallPart {
  readonly culprit: Culprit;
  /** How long it was seen, in milliseconds of the stall's credit. */
  readonly ms: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** The statement that held the loop. */
export interface Culprit extends Place {
  readonly function: string | null;
  /** The call that blocked, where it is known: `execFileSync`, `Atomics.wait`, `JSON.parse` … */
  readonly call: string | null;
}

export interface LogRecord {
  readonly name: string;
  readonly ms: number;
  readonly atMs: number;
}

/** A value that came out of the learner's code beside the one that was due; both as canonical text (see `core/snapshot.ts`). */
export interface ReturnRecord {
  readonly label: string;
  readonly actual: string;
  readonly expected: string;
}

export interface RejectionRecord {
  readonly label: string;
  /** What the caller saw: `rejected: …`, `fulfilled: …` or `pending`. */
  readonly actual: string;
  readonly expected: string;
}

export interface ErrorInfo {
  readonly name: string;
  readonly message: string;
  readonly place: Place | null;
}

export type FloatingKind = 'dropped' | 'voided' | 'truthy' | 'array' | 'unused' | 'callback' | 'executor';

export interface FloatingPromise extends Place {
  readonly kind: FloatingKind;
  /** The call that made the promise, as written: `save`, `db.can` … */
  readonly call: string | null;
  readonly count: number;
}

export interface PatternRecord {
  readonly pattern: string;
  readonly line: number;
}

/** The passive signs that the detectors were on (each run carries them; a silent detector is never a pass). */
export interface Detectors {
  /** How often the watchdog woke, from its start to the end of the run. */
  readonly watchdogWakes: number;
  /** Pings answered from the watchdog's start to the end of the run; there is one at least before the zone begins. */
  readonly beats: number;
  readonly crumbsSeen: boolean;
  /** Batches of the trace that were dropped because their signature was wrong. */
  readonly forged: number;
  /** Batches that are missing in the numbering. */
  readonly missing: number;
  /** Records that did not fit into the shared ring. */
  readonly lost: number;
  readonly clockIntact: boolean;
}
