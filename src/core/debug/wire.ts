import type { FloatingKind } from '../trace.ts';
import type { SeenCrumb } from '../wire.ts';

/**
 * What one thread of a program leaves behind: a file of lines, each one event as JSON. The first line is a `lane`. Nobody means
 * harm here, so nothing is signed; a line that was cut off by a kill is left out. All times are Unix time in milliseconds.
 */
export type LaneEvent =
  | {
      readonly k: 'lane';
      readonly at: number;
      readonly pid: number;
      readonly thread: number;
      readonly file: string | null;
      readonly cwd: string;
      readonly runtime: string;
      readonly slowMs: number;
    }
  /** The file that the thread has started with, where that was not known at first. */
  | { readonly k: 'file'; readonly file: string }
  | MarksEvent
  | StallEvent
  | { readonly k: 'late'; readonly at: number; readonly delay: number; readonly late: number; readonly crumb: number }
  | { readonly k: 'request'; readonly name: string; readonly from: number; readonly to: number | null }
  /** All that is lost now; replaces what was said before. */
  | { readonly k: 'lost'; readonly at: number; readonly lost: readonly (readonly [crumb: number, count: number])[] }
  /** The same, of all promises that were followed; which of them are in the program's own files. */
  | { readonly k: 'every-lost'; readonly at: number; readonly lost: readonly EveryLost[] }
  /** All that keeps the loop alive now; replaces what was said before. */
  | {
      readonly k: 'alive';
      readonly at: number;
      readonly alive: readonly (readonly [name: string, crumb: number, count: number])[];
    }
  | ErrorEvent
  | CallEvent
  | GapEvent
  /** What cannot be seen in this thread: a sentence by its key. */
  | { readonly k: 'blind'; readonly key: string }
  | { readonly k: 'exit'; readonly at: number; readonly code: number };

/** The marks of one file: the first number, then line, column, kind, function and call of each, with equal words said once. */
export interface MarksEvent {
  readonly k: 'marks';
  /** Address of the file as it was loaded. */
  readonly url: string;
  readonly format: 'module' | 'commonjs';
  readonly first: number;
  readonly words: readonly (string | null)[];
  readonly marks: readonly (readonly [line: number, column: number, kind: number, fn: number, call: number])[];
  /** Of a file that cannot be read through again: where something was put into it, and how long that is. */
  readonly inserted?: readonly number[];
  /** Its code was made in memory and carries a map, by which the runtime shows its places. */
  readonly isMapped?: true;
}

export interface StallEvent {
  readonly k: 'stall';
  readonly from: number;
  readonly to: number;
  /** What the program is to blame for, in milliseconds. */
  readonly held: number;
  readonly crumbs: readonly SeenCrumb[];
  /** It was not over when this was written. */
  readonly open: boolean;
  /** Where it stood when nothing of the program's own was running. */
  readonly inside: Caller | null;
  /** The function of the runtime that held it for most of the time, or still does. */
  readonly call: Pick<CallEvent, 'name' | 'at' | 'own'> | null;
  readonly requests: number;
}

/** A function of the runtime that held the thread for long. The watchdog tells it with the stall that it made. */
export interface CallEvent {
  readonly k: 'call';
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** For how long it waited for a CPU meanwhile, in milliseconds; null: nobody has asked. */
  readonly queuedMs: number | null;
  /** Who called it; null: not known, or the runtime to load a module for `own`. */
  readonly at: Caller | null;
  /** Which of the program's own files did, if any. */
  readonly own: Caller | null;
  /** It was a wait for another thread, which has ended it. */
  readonly isWoken?: true;
}

/** Between two ticks of its loop a thread did not come back to it. The watchdog makes stalls of what was seen meanwhile. */
export interface GapEvent {
  readonly k: 'gap';
  readonly from: number;
  readonly to: number;
  /** For how long it had nothing to do meanwhile, as the runtime says (milliseconds). */
  readonly idleMs: number;
  /** For how long at most it waited for a CPU meanwhile, and had one, in milliseconds; null where the system does not tell. */
  readonly queuedMs: number | null;
  readonly ranMs: number | null;
  /** The program's own first file had been loaded before. */
  readonly loaded: boolean;
}

export interface EveryLost extends Caller {
  readonly call: string | null;
  readonly count: number;
  readonly isOwn: boolean;
}

/** A place in a file as it was loaded; lines and columns count from 1. */
export interface Caller {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly function: string | null;
  /** The place is that of the source, by a map that the code as it was loaded carries with it. */
  readonly isSource?: true;
}

export interface ErrorEvent {
  readonly k: 'error';
  readonly at: number;
  readonly rejection: boolean;
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** Columns in the stack are those of the files as they were written. */
  readonly asWritten: boolean;
}

/** What a mark can be, by number. */
export const markKinds: readonly ('crumb' | FloatingKind)[] = [
  'crumb',
  'dropped',
  'voided',
  'truthy',
  'array',
  'unused',
  'callback',
  'executor',
];
