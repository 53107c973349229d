import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { inspect, promisify } from 'node:util';
import type { LaneEvent } from '../core/debug/wire.ts';
import { standIn } from './stand-in.ts';
import type { AliveEntry, AliveList, AliveName } from './alive-list.ts';
import { wallNow } from './wall-clock.ts';

type Start = (callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => NodeJS.Timeout;

export interface TimersWatched {
  readonly slowMs: number;
  readonly crumb: () => number;
  /** A callback begins, or is over: what has run last is none of what runs now. */
  readonly leaveOwn: () => void;
  readonly post: (event: LaneEvent) => void;
  readonly alive: AliveList;
}

/** More late timers than these say nothing new. */
const MOST_TOLD = 500;

/** Of the timers that one place has under way so many are followed: to follow one costs as much as to start it. */
const MOST_OF_A_PLACE = 32;

const timerName: AliveName<NodeJS.Timeout & { readonly _destroyed?: boolean }> = (timer) => {
  const { _destroyed: isOver } = timer;
  if (isOver !== false) return undefined;
  return timer.hasRef() ? 'Timeout' : null;
};

type Sleep = (ms?: number, value?: unknown, options?: { readonly ref?: boolean }) => Promise<unknown>;

/** Whether a promise is settled nothing tells without waiting for it but what is printed of it. */
const sleepName: AliveName<object> = (promise) =>
  inspect(promise, { depth: 0 }).includes('<pending>') ? 'Timeout' : undefined;

/** The `setTimeout` that returns a promise: of it only that it keeps the loop alive is followed. */
const followedSleep = (alive: AliveList, crumb: () => number): Sleep => {
  const start = timersPromises.setTimeout as Sleep;
  return standIn(start, function (this: unknown, ...args: Parameters<Sleep>) {
    const promise = Reflect.apply(start, this, args);
    const madeAt = crumb();
    if (args[2]?.ref !== false && alive.many(madeAt) < MOST_OF_A_PLACE) alive.add(promise, madeAt, sleepName);
    return promise;
  });
};

/**
 * Tells which timers came late: `setTimeout` and `setInterval` are replaced by functions that look at the clock when the callback
 * is called; it follows which of them keep the loop alive, too. Returns what ends it. On Deno the global timers are none of Node's; there nothing is watched.
 */
export const watchTimers = ({ slowMs, crumb, leaveOwn, post, alive }: TimersWatched): (() => void) => {
  if ('deno' in process.versions) return () => {};
  let told = 0;
  const { now } = performance;
  const clock = now.bind(performance);
  const { apply } = Reflect;
  const watched = (start: Start, repeats: boolean, name: string): Start => {
    const started: Start = (callback, ms, ...args) => {
      const madeAt = crumb();
      const isFollowed = alive.many(madeAt) < MOST_OF_A_PLACE;
      if (typeof callback !== 'function' || (told >= MOST_TOLD && !isFollowed)) return start(callback, ms, ...args);
      const delay = Number(ms) > 1 ? Number(ms) : 1;
      let entry: AliveEntry | null = null;
      let due = clock() + delay;
      const timer = start(
        function (this: unknown, ...all: unknown[]) {
          leaveOwn();
          if (entry !== null && !repeats) alive.drop(entry);
          const at = clock();
          const late = at - due;
          if (repeats) due = at + delay;
          if (late >= slowMs / 2 && told < MOST_TOLD) {
            told += 1;
            post({ k: 'late', at: wallNow(), delay, late, crumb: madeAt });
          }
          const returned = apply(callback, this, all) as unknown;
          leaveOwn();
          return returned;
        },
        ms,
        ...args,
      );
      if (isFollowed) entry = alive.add(timer, madeAt, timerName);
      return timer;
    };
    Object.defineProperty(started, 'name', { value: name, configurable: true });
    Object.defineProperty(started, 'length', { value: start.length, configurable: true });
    if (!repeats) Object.defineProperty(started, promisify.custom, { enumerable: true, get: () => sleep });
    return started;
  };
  const sleep = followedSleep(alive, crumb);
  (timersPromises as { setTimeout: unknown }).setTimeout = sleep;
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
