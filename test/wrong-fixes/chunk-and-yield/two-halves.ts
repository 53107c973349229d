// diagnosis: pieces-too-long
// fails: units-per-turn
// A break in the middle.
import { countPrimes, tick } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  const middle = Math.floor(n / 2);
  const first = countPrimes(middle);
  await tick();
  return first + countPrimes(n, middle);
};
