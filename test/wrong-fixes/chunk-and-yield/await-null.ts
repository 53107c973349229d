// diagnosis: microtask-yield
// fails: units-per-turn
// Small pieces, and an await between them.
import { countPrimes } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 100);
  let count = 0;
  for (let from = 2; from < n; from += step) {
    count += countPrimes(Math.min(from + step, n), from);
    await null;
  }
  return count;
};
