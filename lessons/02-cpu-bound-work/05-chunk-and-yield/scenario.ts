import { jobSize } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

/** The size of the job differs by a few percent from run to run, so that no answer can be known beforehand. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (n: number) => Promise<number>;
  const n = primeFrom(Math.round(jobSize() * (1 + stage.random(0, 400) / 10_000)));
  const settled = await stage.measure(() => main(n));
  stage.returned('main(n)', settled, primesBelow(n));
};

/** Whoever counts past the end always counts one too many: this one. */
const primeFrom = (least: number): number => {
  let number = least;
  while (!isPrime(number)) number += 1;
  return number;
};

const isPrime = (number: number): boolean => {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return true;
};

/** Another way than the kit's, and quicker: the sieve of Eratosthenes. */
const primesBelow = (n: number): number => {
  const composite = new Uint8Array(n);
  let count = 0;
  for (let number = 2; number < n; number++) {
    if (composite[number] === 1) continue;
    count += 1;
    for (let multiple = number * number; multiple < n; multiple += number) composite[multiple] = 1;
  }
  return count;
};
