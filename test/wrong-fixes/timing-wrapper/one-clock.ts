// diagnosis: one-clock-for-all
// fails: log-matches
// The clock belongs to the wrapped function, so it is set up once.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> => {
  let startedAt = 0;
  return async function (this: unknown, ...args: Args) {
    startedAt = now();
    try {
      return await fn.apply(this, args);
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
};
