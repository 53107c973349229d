// style: logs in both branches and throws the same error again
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown, ...args: Args) {
    const startedAt = now();
    try {
      const value = await fn.apply(this, args);
      log(fn.name, now() - startedAt);
      return value;
    } catch (error) {
      log(fn.name, now() - startedAt);
      throw error;
    }
  };
