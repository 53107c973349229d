// style: setImmediate of node:timers/promises
import { setImmediate as nextTurn } from 'node:timers/promises';
import { countPrimes } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 60);
  let count = 0;
  for (let from = 2; from < n; from += step) {
    count += countPrimes(Math.min(from + step, n), from);
    await nextTurn();
  }
  return count;
};
