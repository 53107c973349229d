// diagnosis: value-lost
// fails: returns
// The wrapper has to wait; what it waits for is the caller’s affair.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[]>(fn: Task<Args, unknown>): Task<Args, void> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    try {
      await fn.apply(this, args);
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
