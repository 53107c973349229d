import { log, now } from './log.ts';

/**
 * Wraps a function so that each call reports, through `log`, how long it took until what it returned had settled.
 * Value, error, `this` and arguments pass through; the wrapped function always returns a promise.
 */
export const asyncTimed = <This, Args extends unknown[], Value>(
  fn: (this: This, ...args: Args) => Value,
): ((this: This, ...args: Args) => Promise<Awaited<Value>>) => {
  const timed = async function (this: This, ...args: Args): Promise<Awaited<Value>> {
    const startedAt = now();
    try {
      return await fn.call(this, ...args);
    } finally {
      log(fn.name || 'anonymous', now() - startedAt);
    }
  };
  Object.defineProperty(timed, 'name', { value: fn.name, configurable: true });
  return timed;
};
