// diagnosis: side-promise
// fails: no-unhandled, no-floating
// The promise can tell when it is done; the caller gets the same promise as before.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  function (this: unknown, ...args: Args) {
    const startedAt = now();
    const result = fn.apply(this, args);
    result.finally(() => log(fn.name, now() - startedAt));
    return result;
  };
