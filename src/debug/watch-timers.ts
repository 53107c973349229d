import timers from 'node:timers';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { promisify } from 'node:util';
import type { LaneEvent } from '../core/debug/wire.ts';

type Start = (callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => NodeJS.Timeout;

/** More late timers than these say nothing new. */
const MOST_TOLD = 500;

/**
 * Tells which timers came late: `setTimeout` and `setInterval` are replaced by functions that look at the clock when the callback
 * is called. Returns what ends it. On Deno the global timers are none of Node's; there nothing is watched.
 */
export const watchTimers = (slowMs: number, crumb: () => number, post: (event: LaneEvent) => void): (() => void) => {
  if ('deno' in process.versions) return () => {};
  let told = 0;
  const { now } = performance;
  const clock = now.bind(performance);
  const { apply } = Reflect;
  const watched = (start: Start, repeats: boolean, name: string): Start => {
    const started: Start = (callback, ms, ...args) => {
      if (typeof callback !== 'function' || told >= MOST_TOLD) return start(callback, ms, ...args);
      const delay = Number(ms) > 1 ? Number(ms) : 1;
      const madeAt = crumb();
      let due = clock() + delay;
      return start(
        function (this: unknown, ...all: unknown[]) {
          const at = clock();
          const late = at - due;
          if (repeats) due = at + delay;
          if (late >= slowMs / 2 && told < MOST_TOLD) {
            told += 1;
            post({ k: 'late', at: Date.now(), delay, late, crumb: madeAt });
          }
          return apply(callback, this, all);
        },
        ms,
        ...args,
      );
    };
    Object.defineProperty(started, 'name', { value: name, configurable: true });
    Object.defineProperty(started, 'length', { value: start.length, configurable: true });
    const custom: unknown = Reflect.get(start, promisify.custom);
    if (custom !== undefined) Object.defineProperty(started, promisify.custom, { enumerable: true, get: () => custom });
    return started;
  };
  const table = timers as unknown as Record<'setTimeout' | 'setInterval', Start>;
  const own = globalThis as unknown as Record<'setTimeout' | 'setInterval', Start>;
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const made = watched(table[name], name === 'setInterval', name);
    own[name] = made;
    table[name] = made;
  }
  syncBuiltinESMExports();
  return () => {
    told = MOST_TOLD;
  };
};
