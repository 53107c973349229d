// diagnosis: pieces-too-long
// fails: units-per-turn
// Four pieces, and a real turn of the loop between them.
import { countPrimes, tick } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 4);
  let count = 0;
  for (let from = 2; from < n; from += step) {
    count += countPrimes(Math.min(from + step, n), from);
    await tick();
  }
  return count;
};
