// diagnosis: logged-at-once
// fails: log-matches
// Without `try` and `finally` the log cannot come too early.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  function (this: unknown, ...args: Args) {
    const startedAt = now();
    const result = fn.apply(this, args);
    log(fn.name, now() - startedAt);
    return result;
  };
