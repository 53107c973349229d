// style: callbacks that put off the next piece, without any await
import { countPrimes } from 'async-course/kit';

export const main = (n: number): Promise<number> =>
  new Promise((resolve) => {
    const step = Math.ceil(n / 80);
    const piece = (from: number, count: number): void => {
      if (from >= n) {
        resolve(count);
        return;
      }
      const more = countPrimes(Math.min(from + step, n), from);
      setImmediate(() => piece(from + step, count + more));
    };
    piece(2, 0);
  });
