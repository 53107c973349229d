// diagnosis: more-than-once
// fails: log-matches
// A line at the start and one at the end.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    log(fn.name, 0);
    try {
      return await fn.apply(this, args);
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
