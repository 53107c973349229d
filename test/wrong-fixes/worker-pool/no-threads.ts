// diagnosis: still-on-the-main-thread
// fails: parallel
// Threads are expensive, so none at all; the loop gets a turn between the reports.
import { countPrimes, tick } from 'async-course/kit';

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const results: number[] = [];
  for (const n of branches) {
    results.push(countPrimes(n));
    await tick();
  }
  return results;
};
