// diagnosis: wrong-result
// fails: returns
// Ten thousand numbers at a time, until n is reached.
import { countPrimes, now, tick } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  let count = 0;
  let last = now();
  for (let from = 2; from < n; from += 10_000) {
    count += countPrimes(from + 10_000, from);
    if (now() - last < 8) continue;
    await tick();
    last = now();
  }
  return count;
};
