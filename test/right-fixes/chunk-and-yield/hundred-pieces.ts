// style: a fixed number of pieces, setImmediate by hand
import { countPrimes } from 'async-course/kit';

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const main = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 100);
  let count = 0;
  for (let from = 2; from < n; from += step) {
    count += countPrimes(Math.min(from + step, n), from);
    await breathe();
  }
  return count;
};
