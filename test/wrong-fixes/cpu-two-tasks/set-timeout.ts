// diagnosis: only-later
// fails: parallel, not-blocked
// setTimeout runs its callback in the background.
import { countPrimes } from 'async-course/kit';

const report = (n: number): Promise<number> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(countPrimes(n)), 0);
  });

export const main = (n: number): Promise<[number, number]> => Promise.all([report(n), report(n)]);
