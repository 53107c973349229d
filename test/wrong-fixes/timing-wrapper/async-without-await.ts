// diagnosis: return-without-await
// fails: log-matches
// An async wrapper is enough: async functions wait for what they return.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    try {
      return fn.apply(this, args);
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
