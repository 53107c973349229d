// diagnosis: wrong-result
// fails: returns
// Every other piece is enough for an estimate.
import { countPrimes, tick } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 100);
  let count = 0;
  for (let from = 2; from < n; from += 2 * step) {
    count += 2 * countPrimes(Math.min(from + step, n), from);
    await tick();
  }
  return count;
};
