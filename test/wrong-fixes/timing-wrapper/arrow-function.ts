// diagnosis: this-lost
// fails: returns
// An arrow function is the shorter way to write the same wrapper.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed =
  <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async (...args) => {
    const startedAt = now();
    try {
      return await fn(...args);
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
