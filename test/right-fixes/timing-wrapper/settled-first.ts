// style: waits for the outcome, whatever it is, then hands on the promise
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    const result = fn.apply(this, args);
    await Promise.allSettled([result]);
    log(fn.name, now() - startedAt);
    return await result;
  };
