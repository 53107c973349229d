/** What a process needs to get ready before it knows which file it will run; its first argument, as JSON. */
export interface LaunchConfig {
  /** The append-only trace file, by path. */
  readonly trace: string;
  readonly jobSize: number;
  /** What takes its time when it is used first, and must not take it from the exercise. */
  readonly warm: readonly ('server' | 'fetch' | 'get-sync')[];
}

/** What a process that is ready is told to run. All addresses are URLs. */
export interface RunConfig {
  readonly entry: string;
  readonly scenario: string | null;
  readonly call: { readonly export: string; readonly args: readonly unknown[]; readonly returns: unknown } | null;
  readonly exports: Readonly<Record<string, 'function' | 'class' | 'object'>>;
  readonly seed: number;
  readonly timeMs: number;
  readonly memoryMb: number;
  readonly modules: HookConfig;
  /** Somebody watches the loop while it runs: how it does is written down often. */
  readonly pulse: boolean;
}

/** What the load hooks need, in every thread. */
export interface HookConfig {
  /** Module address → JavaScript that stands in for the file on disk. */
  readonly sources: Readonly<Record<string, string>>;
  /** Bare specifiers → addresses, for the learner's files and for scenarios. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** A crumb that the watchdog saw in a silence: for how many milliseconds in all, and when first and last. Most first. */
export type SeenCrumb = readonly [crumb: number, ms: number, first: number, last: number];

/** One entry of the trace. `at` and the like are on the common clock of the process, in milliseconds. */
export type WireEvent =
  | { readonly k: 'on'; readonly at: number }
  | {
      readonly k: 'record';
      /** `turn` is there where it was counted. */
      readonly r: readonly [
        kind: number,
        thread: number,
        id: number,
        at: number,
        amount: number,
        name: string,
        turn?: number,
      ];
    }
  | {
      readonly k: 'stall';
      readonly from: number;
      readonly to: number;
      readonly credited: number;
      readonly net: number | null;
      readonly crumbs: readonly SeenCrumb[];
    }
  | {
      readonly k: 'limit';
      readonly what: 'time' | 'memory';
      readonly stuck: boolean;
      readonly crumb: number;
      /** The crumb is that of a worker: it calculated while the main thread waited. */
      readonly worker: boolean;
    }
  | {
      readonly k: 'status';
      readonly at: number;
      readonly wakes: number;
      readonly beats: number;
      readonly crumbSeen: boolean;
      readonly lost: number;
      readonly peakMb: number;
    }
  | ChildEvent;

/** What the main thread says in words; the watchdog signs and writes it. */
export type ChildEvent =
  | Compared<'return'>
  | Compared<'rejection'>
  | Failed<'unhandled'>
  | Failed<'uncaught'>
  | Failed<'load-error'>
  | Failed<'course-error'>
  | { readonly k: 'missing-export'; readonly name: string; readonly found: readonly string[] }
  | { readonly k: 'wrong-export'; readonly name: string; readonly actual: string }
  | { readonly k: 'lost-promises'; readonly lost: readonly (readonly [mark: number, count: number])[] }
  | { readonly k: 'leftovers'; readonly names: readonly string[] }
  | { readonly k: 'clock'; readonly intact: boolean }
  | { readonly k: 'exit'; readonly code: number; readonly natural: boolean }
  | { readonly k: 'end' };

interface Compared<K extends string> {
  readonly k: K;
  readonly label: string;
  readonly actual: string;
  readonly expected: string;
}

interface Failed<K extends string> {
  readonly k: K;
  readonly error: WireError;
}

/** An error as it could be read in the learner's realm: its stack is still text. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}
