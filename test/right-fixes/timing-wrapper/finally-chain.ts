// style: the promise of `.finally()` is the one that is returned
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  function (this: unknown, ...args: Args) {
    const startedAt = now();
    return fn.apply(this, args).finally(() => log(fn.name, now() - startedAt));
  };
