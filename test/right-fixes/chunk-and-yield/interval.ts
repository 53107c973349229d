// style: an interval that takes a piece each time
import { countPrimes } from 'async-course/kit';

export const main = (n: number): Promise<number> =>
  new Promise((resolve) => {
    const step = Math.ceil(n / 50);
    let from = 2;
    let count = 0;
    const timer = setInterval(() => {
      count += countPrimes(Math.min(from + step, n), from);
      from += step;
      if (from < n) return;
      clearInterval(timer);
      resolve(count);
    }, 1);
  });
