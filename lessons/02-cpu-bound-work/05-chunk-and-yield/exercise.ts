import { countPrimes } from 'async-course/kit';

// The yearly statement of the shop. Counting primes stands for any heavy calculation.
export const main = async (n: number): Promise<number> => {
  // TODO: between which two numbers could somebody else have a turn?
  return countPrimes(n);
};
