// diagnosis: microtask-yield
// fails: units-per-turn
// Every piece queues the next one.
import { countPrimes } from 'async-course/kit';

export const main = (n: number): Promise<number> =>
  new Promise((resolve) => {
    const step = Math.ceil(n / 100);
    let count = 0;
    const piece = (from: number): void => {
      if (from >= n) {
        resolve(count);
        return;
      }
      count += countPrimes(Math.min(from + step, n), from);
      queueMicrotask(() => piece(from + step));
    };
    piece(2);
  });
