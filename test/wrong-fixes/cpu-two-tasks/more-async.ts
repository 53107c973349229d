// diagnosis: still-on-the-main-thread
// fails: parallel, not-blocked
// More async, more await: then it surely runs in the background.
import { countPrimes } from 'async-course/kit';

const count = async (n: number): Promise<number> => countPrimes(n);
const report = async (n: number): Promise<number> => await count(n);

export const main = async (n: number): Promise<[number, number]> => {
  const first = report(n);
  const second = report(n);
  return [await first, await second];
};
