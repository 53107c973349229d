// diagnosis: wrong-name
// fails: log-matches
// The log should say that it comes from the stopwatch.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    try {
      return await fn.apply(this, args);
    } finally {
      log('timed', now() - startedAt);
    }
  };
