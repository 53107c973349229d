// diagnosis: one-clock-for-all
// fails: log-matches
// One clock is enough for the whole file.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

let startedAt = 0;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    startedAt = now();
    try {
      return await fn.apply(this, args);
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
