import { countPrimes, now, tick } from 'async-course/kit';

// Numbers in one piece: about a millisecond of work, so that the clock is asked often enough.
const step = 1000;
// Nobody waits longer than this for a turn, in milliseconds.
const budgetMs = 8;

// The yearly statement of the shop. Counting primes stands for any heavy calculation.
export const main = async (n: number): Promise<number> => {
  let count = 0;
  let turnBegan = now();
  for (let from = 2; from < n; from += step) {
    count += countPrimes(Math.min(from + step, n), from);
    if (now() - turnBegan < budgetMs) continue;
    await tick(); // timers, input and the network first
    turnBegan = now();
  }
  return count;
};
