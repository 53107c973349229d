// diagnosis: same-time-for-all
// fails: log-matches
// A call takes a hundred milliseconds.
import { log } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    try {
      return await fn.apply(this, args);
    } finally {
      log(fn.name, 100);
    }
  };
