// diagnosis: not-every-call
// fails: log-matches
// Log when the work is done; a failed call was not done.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    const value = await fn.apply(this, args);
    log(fn.name, now() - startedAt);
    return value;
  };
