// diagnosis: in-seconds
// fails: log-matches
// A time in seconds is easier to read.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    try {
      return await fn.apply(this, args);
    } finally {
      log(fn.name, (now() - startedAt) / 1000);
    }
  };
