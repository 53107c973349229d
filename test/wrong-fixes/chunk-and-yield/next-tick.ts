// diagnosis: microtask-yield
// fails: units-per-turn
// The next tick is a later one, by its very name.
import { countPrimes } from 'async-course/kit';

const nextTick = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

export const main = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 100);
  let count = 0;
  for (let from = 2; from < n; from += step) {
    count += countPrimes(Math.min(from + step, n), from);
    await nextTick();
  }
  return count;
};
