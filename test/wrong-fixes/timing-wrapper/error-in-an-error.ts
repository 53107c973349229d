// diagnosis: error-swallowed
// fails: rejects-with
// An error that says which call failed is a better error.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    try {
      return await fn.apply(this, args);
    } catch (error) {
      throw new Error(`${fn.name} failed: ${String(error)}`, { cause: error });
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
