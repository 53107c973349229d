import process from 'node:process';

/** Not a number that programs have timers of: the runtime keeps those of one length in one list, and their stacks show it (milliseconds). */
const MOST_MS = 19;
const LEAST_MS = 5;
/** Where nobody tells for how long a loop had nothing to do, up to a tick of it is taken for a hold (milliseconds). */
const UNTOLD_MS = 10;

/**
 * How often a free loop ticks in debug mode, in milliseconds: five times in what is worth telling. To tick is what costs most of a server
 * that has little to do: each one wakes it up.
 */
export const tickMsFor = (slowMs: number): number =>
  Math.max(LEAST_MS, Math.min('deno' in process.versions ? UNTOLD_MS : MOST_MS, slowMs / 5));
