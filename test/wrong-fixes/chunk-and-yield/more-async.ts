// diagnosis: still-on-the-main-thread
// fails: units-per-turn
// The pieces are async functions, and each is awaited.
import { countPrimes } from 'async-course/kit';

const piece = async (from: number, to: number): Promise<number> => countPrimes(to, from);

export const main = async (n: number): Promise<number> => {
  const middle = Math.floor(n / 2);
  return (await piece(2, middle)) + (await piece(middle, n));
};
