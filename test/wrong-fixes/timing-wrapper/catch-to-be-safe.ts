// diagnosis: error-swallowed
// fails: rejects-with
// A stopwatch must never make the shop crash.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value | undefined> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    try {
      return await fn.apply(this, args);
    } catch {
      return undefined;
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
