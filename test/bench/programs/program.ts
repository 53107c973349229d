/** A program that this project did not write, as the proof of debug mode uses it. */
export interface BenchProgram {
  readonly name: string;
  /** What kind of program it is, for the table. */
  readonly about: string;
  /** What it needs from the registry, with exact versions that run on Node 20. */
  readonly packages: Readonly<Record<string, string>>;
  /** Files that packages have with them, copied to where a program of one's own would lie. */
  readonly copies?: readonly Copy[];
  /** What is run, as a path in the program's folder. */
  readonly entry: string;
  readonly args?: readonly string[];
  /** Comes in by standard input. */
  readonly stdin?: string;
  readonly nodeOptions?: string;
  /** A server: it is asked these things one after the other when it has said its first word, and then it is ended. */
  readonly server?: Server;
  /** What makes it work for a second or more: `ROUNDS` for it, or for a server so many times the requests. Null: nothing does. */
  readonly heavy: { readonly rounds?: number; readonly args?: readonly string[] } | null;
  /** What differs between two runs of it as it is, and what to write there. */
  readonly varies?: readonly (readonly [RegExp, string])[];
  readonly hold: Plant;
  /** A place in a package that it uses; null: its package brings all with it. */
  readonly inside: Plant | null;
  readonly lost: LostPlant;
  /** Statements that truly lose a promise as they are: read and judged by hand. */
  readonly loses?: readonly string[];
}

export interface Copy {
  readonly from: string;
  readonly to: string;
  /** What the example writes and somebody who has installed the package would write. */
  readonly replaced?: readonly (readonly [string, string])[];
  /** How often one after the other; once unless said. */
  readonly times?: number;
}

export interface Server {
  readonly requests: readonly Request[];
  /** On stdout when all was answered and written. */
  readonly lastWord?: RegExp;
}

export interface Request {
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** In a line of its own in front of the first place where this text stands. */
interface Place {
  readonly file: string;
  readonly before: string;
}

export interface Plant extends Place {
  /** Holds the loop by computing, or asleep in one call. */
  readonly by: 'work' | 'sleep';
}

export interface LostPlant extends Place {
  /** Dropped as a statement, kept in a name that nobody reads, or given back to a `forEach`. */
  readonly how: 'dropped' | 'kept' | 'each';
}
