import { asyncTimed as logged } from '../kit/async-timed.ts';
import { trace } from './spans.ts';

/**
 * Wraps a function, or decorates a method (`@asyncTimed`, where the compiler has standard decorators), so that each call prints how long
 * it took until what it returned had settled. In a measurement each call is a bar as well. Value, error, `this` and arguments pass
 * through; the result is always a promise.
 */
export const asyncTimed = <This, Args extends unknown[], Value>(
  fn: (this: This, ...args: Args) => Value,
  _context?: ClassMethodDecoratorContext,
): ((this: This, ...args: Args) => Promise<Awaited<Value>>) => {
  const timed = logged(fn);
  const measured = async function (this: This, ...args: Args): Promise<Awaited<Value>> {
    return await trace(fn.name || 'anonymous', async () => await timed.apply(this, args));
  };
  Object.defineProperty(measured, 'name', { value: fn.name, configurable: true });
  return measured;
};
