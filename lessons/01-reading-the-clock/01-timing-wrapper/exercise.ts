import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

/** Returns a function that does what `fn` does and reports `log(fn.name, milliseconds)` for every call. */
export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  function (this: unknown, ...args: Args) {
    const startedAt = now();
    try {
      return fn.apply(this, args);
    } finally {
      // TODO: at which moment does this line run?
      log(fn.name, now() - startedAt);
    }
  };
