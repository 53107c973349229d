// diagnosis: still-on-the-main-thread
// fails: units-per-turn
// Let the loop turn, and then calculate.
import { countPrimes, tick } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  await tick();
  return countPrimes(n);
};
