// diagnosis: microtask-yield
// fails: parallel, not-blocked
// Many small pieces with an await between them never block.
import { countPrimes } from 'async-course/kit';

const report = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 50);
  let count = 0;
  for (let from = 2; from < n; from += step) {
    count += countPrimes(Math.min(from + step, n), from);
    await Promise.resolve();
  }
  return count;
};

export const main = (n: number): Promise<[number, number]> => Promise.all([report(n), report(n)]);
