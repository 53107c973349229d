import { countPrimes } from 'async-course/kit';

// The yearly report of one branch. Counting primes stands for any heavy calculation; the real thing is no lighter.
const report = async (n: number): Promise<number> => countPrimes(n);

export const main = async (n: number): Promise<[number, number]> => {
  // TODO: which thread calculates the first report, and which the second?
  return await Promise.all([report(n), report(n)]);
};
