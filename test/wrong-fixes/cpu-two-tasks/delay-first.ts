// diagnosis: only-later
// Give the loop a moment to breathe before the calculation.
import { countPrimes, delay } from 'async-course/kit';

const report = async (n: number): Promise<number> => {
  await delay(10);
  return countPrimes(n);
};

export const main = (n: number): Promise<[number, number]> => Promise.all([report(n), report(n)]);
