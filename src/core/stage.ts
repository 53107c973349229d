/**
 * What a lesson's `scenario.ts` gets: it drives the learner's exports and says what was due. It never judges; rules do.
 * A scenario exports one function: `export const scenario = async (stage: Stage): Promise<void> => { … }`.
 */
export interface Stage {
  /** The learner's exports, already checked against `exports` of lesson.json. */
  readonly exports: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** A whole number from `min` to `max`, both included, from the run's seed: hidden and different on every run. */
  readonly random: (min: number, max: number) => number;
  /** Runs `body` as the measured zone: heartbeat, stalls, spans and requests are judged inside it. Once per scenario. */
  readonly measure: <T>(body: () => T | PromiseLike<T>) => Promise<Settled<T>>;
  /** A named call, recorded as a span of kind `call`; inside or outside the measured zone. Never throws. */
  readonly attempt: <T>(name: string, body: () => T | PromiseLike<T>) => Promise<Settled<T>>;
  /** As `attempt`, for a call that may never settle: it is given up, as pending, when `until` resolves. Its span stays open then. */
  readonly attemptUntil: <T>(
    name: string,
    body: () => T | PromiseLike<T>,
    until: PromiseLike<unknown>,
  ) => Promise<Settled<T> | Pending>;
  /** Records what came out beside what was due; judged by `returns`. A rejected or pending outcome is recorded as such. */
  readonly returned: (label: string, actual: Settled<unknown> | Pending, expected: unknown) => void;
  /** Records that a rejection with this very reason was due; judged by `rejects-with`. */
  readonly rejected: (label: string, actual: Settled<unknown> | Pending, expected: unknown) => void;
  /** Opens a span (kind `query`) and returns the function that closes it; for what a scenario passes to the learner, such as a database. */
  readonly open: (name: string, amount?: number) => () => void;
  /** Runs `body`, which may hold the loop, as the scenario's own although a learner's line called it: that line is not to blame. */
  readonly own: <T>(body: () => T) => T;
  /** A promise that resolves after `ms` milliseconds; a wait of the runner's own, not recorded as the learner's. */
  readonly pause: (ms: number) => Promise<void>;
}

export type Settled<T> =
  | { readonly status: 'fulfilled'; readonly value: T; readonly async: boolean }
  | { readonly status: 'rejected'; readonly reason: unknown; readonly async: boolean };

/** Had neither a value nor an error when it was given up. */
export interface Pending {
  readonly status: 'pending';
}

export type Scenario = (stage: Stage) => Promise<void>;
