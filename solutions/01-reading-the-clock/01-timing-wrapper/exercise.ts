import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

/** Returns a function that does what `fn` does and reports `log(fn.name, milliseconds)` for every call. */
export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    try {
      return await fn.apply(this, args); // `await` keeps the `try` open until the work has settled
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
