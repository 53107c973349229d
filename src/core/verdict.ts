import type { Message, Problem } from './message.ts';
import type { Culprit, SpanKind } from './trace.ts';

export type Status = 'pass' | 'fail' | 'inconclusive';

/** Numbers and words that a rule measured or asked for, for the JSON and the verdict's lines. */
export type Figures = Readonly<Record<string, number | string | boolean | null | readonly (number | string)[]>>;

export interface CheckResult {
  readonly rule: string;
  readonly status: Status;
  readonly measured: Figures;
  readonly expected: Figures;
  readonly message: Message;
}

export interface TimelineSpan {
  readonly name: string;
  readonly startMs: number;
  /** null: it was still open when the run ended. */
  readonly endMs: number | null;
  readonly thread: number;
  /** What it is a span of; the lane says it where a thread's number would mislead (the server has a thread of its own). */
  readonly kind?: SpanKind;
}

export interface TimelineStall {
  readonly startMs: number;
  readonly endMs: number;
  readonly line: number | null;
}

/** One lane per span in order of start, then the loop's own lane with its stalls; ready to be drawn. */
export interface Timeline {
  readonly durationMs: number;
  readonly spans: readonly TimelineSpan[];
  readonly stalls: readonly TimelineStall[];
}

export interface CulpritTotal extends Culprit {
  readonly blockedMs: number;
}

/** What `check` says about one file. */
export interface Judgement {
  readonly status: Status | 'error';
  readonly checks: readonly CheckResult[];
  /** The id of the diagnosis; its words come from the lesson (`## When <id>`) or from i18n (`diagnosis.<id>`). Null on a pass. */
  readonly diagnosis: string | null;
  readonly culprits: readonly CulpritTotal[];
  readonly timeline: Timeline;
  /** How often the file was run for this verdict. */
  readonly runs: number;
  /** The measured zone of the last run, in milliseconds; null when it never began. */
  readonly exerciseMs: number | null;
  /** What of it was the program’s own, without the time for which the machine took the thread away. */
  readonly ownMs?: number;
  /** From the request to the verdict, in milliseconds. */
  readonly totalMs: number;
  /** With `error`: why the file could not be judged. With `inconclusive`: what was in the way. */
  readonly problem: Problem | null;
  /** What the learner's program printed (stdout and stderr as they came), capped. */
  readonly output: string;
}
