// diagnosis: arguments-lost
// fails: returns
// The function is called through `call`, so that `this` is right.
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function (this: unknown) {
    const startedAt = now();
    try {
      return await (fn as unknown as () => Promise<Value>).call(this);
    } finally {
      log(fn.name, now() - startedAt);
    }
  };
