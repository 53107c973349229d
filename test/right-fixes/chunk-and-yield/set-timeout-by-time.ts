// style: setTimeout, every ten milliseconds
import { countPrimes } from 'async-course/kit';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export const main = async (n: number): Promise<number> => {
  let count = 0;
  let until = performance.now() + 10;
  for (let from = 2; from < n; from += 1000) {
    count += countPrimes(Math.min(from + 1000, n), from);
    if (performance.now() > until) {
      await pause();
      until = performance.now() + 10;
    }
  }
  return count;
};
