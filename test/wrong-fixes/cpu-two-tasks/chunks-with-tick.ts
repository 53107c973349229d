// diagnosis: chunks-on-one-thread
// fails: parallel
// Small pieces, and the loop gets a turn between them: now both run at once.
import { countPrimes, tick } from 'async-course/kit';

const report = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 100);
  let count = 0;
  for (let from = 2; from < n; from += step) {
    count += countPrimes(Math.min(from + step, n), from);
    await tick();
  }
  return count;
};

export const main = (n: number): Promise<[number, number]> => Promise.all([report(n), report(n)]);
