// style: a stopwatch object does the reading, the wrapper only waits
import { log, now } from 'async-course/kit';

type Task<Args extends unknown[], Value> = (...args: Args) => Promise<Value>;

const startWatch = (name: string) => {
  const startedAt = now();
  return { stop: () => log(name, now() - startedAt) };
};

export const timed = <Args extends unknown[], Value>(fn: Task<Args, Value>): Task<Args, Value> =>
  async function timedCall(this: unknown, ...args: Args) {
    const watch = startWatch(fn.name);
    try {
      return await Reflect.apply(fn, this, args);
    } finally {
      watch.stop();
    }
  };
