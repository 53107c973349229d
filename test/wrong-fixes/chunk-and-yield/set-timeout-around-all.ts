// diagnosis: only-later
// fails: units-per-turn
// The loop comes first, then the calculation.
import { countPrimes } from 'async-course/kit';

export const main = (n: number): Promise<number> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(countPrimes(n)), 0);
  });
