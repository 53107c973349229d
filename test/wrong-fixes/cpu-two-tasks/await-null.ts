// diagnosis: microtask-yield
// fails: parallel, not-blocked
// An await gives the others their turn.
import { countPrimes } from 'async-course/kit';

const report = async (n: number): Promise<number> => {
  await null;
  return countPrimes(n);
};

export const main = (n: number): Promise<[number, number]> => Promise.all([report(n), report(n)]);
