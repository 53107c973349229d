// diagnosis: only-later
// fails: units-per-turn
// Whoever is waiting gets fifty milliseconds, and then it is my turn.
import { countPrimes, delay } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  await delay(50);
  return countPrimes(n);
};
