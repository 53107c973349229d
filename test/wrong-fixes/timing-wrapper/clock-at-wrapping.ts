// diagnosis: one-clock-for-all
// fails: log-matches
// Start the clock first thing, before anything can go wrong.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> => {
  const startedAt = now();
  return async function (this: unknown, ...args: Args) {
    try {
      return await fn.apply(this, args);
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
};
