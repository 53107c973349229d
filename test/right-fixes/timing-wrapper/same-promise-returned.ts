// style: watches the promise on the side, with both outcomes handled, and returns it untouched
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  function (this: unknown, ...args: Args) {
    const startedAt = now();
    const result = fn.apply(this, args);
    const report = () => log(fn.name, now() - startedAt);
    result.then(report, report);
    return result;
  };
