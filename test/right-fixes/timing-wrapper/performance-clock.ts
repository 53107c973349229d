// style: another clock and `call` with spread arguments
import { log } from 'async-course/kit';

type Task = (this: unknown, ...args: unknown[]) => Promise<unknown>;

export function timed(fn: Task): Task {
  return async function (...args) {
    const startedAt = performance.now();
    let value;
    try {
      value = await fn.call(this, ...args);
    } finally {
      log(fn.name, performance.now() - startedAt);
    }
    return value;
  };
}
