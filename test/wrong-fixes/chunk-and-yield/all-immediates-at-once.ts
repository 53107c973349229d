// diagnosis: all-in-one-turn
// fails: units-per-turn
// A hundred callbacks of setImmediate, one for each piece.
import { countPrimes } from 'async-course/kit';

export const main = (n: number): Promise<number> =>
  new Promise((resolve) => {
    const step = Math.ceil(n / 100);
    let count = 0;
    for (let from = 2; from < n; from += step)
      setImmediate(() => {
        count += countPrimes(Math.min(from + step, n), from);
        if (from + step >= n) resolve(count);
      });
  });
