// diagnosis: left-too-early
// fails: returns
// The pieces are put off, so that the function is free at once.
import { countPrimes } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 100);
  let count = 0;
  const piece = (from: number): void => {
    if (from >= n) return;
    count += countPrimes(Math.min(from + step, n), from);
    setImmediate(() => piece(from + step));
  };
  piece(2);
  return count;
};
