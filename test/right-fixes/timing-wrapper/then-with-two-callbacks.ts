// style: one callback for the value, one for the error, and both pass it on
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  function (this: unknown, ...args: Args) {
    const startedAt = now();
    const report = () => log(fn.name, now() - startedAt);
    return fn.apply(this, args).then(
      (value) => {
        report();
        return value;
      },
      (error: unknown) => {
        report();
        throw error;
      },
    );
  };
