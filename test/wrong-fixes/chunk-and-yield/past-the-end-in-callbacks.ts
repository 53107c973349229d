// diagnosis: wrong-result
// fails: returns
// Each piece lines up the next one, and the last one answers.
import { countPrimes } from 'async-course/kit';

export const main = (n: number): Promise<number> =>
  new Promise((resolve) => {
    let count = 0;
    const piece = (from: number): void => {
      count += countPrimes(from + 10_000, from);
      if (from + 10_000 >= n) resolve(count);
      else setImmediate(() => piece(from + 10_000));
    };
    piece(2);
  });
