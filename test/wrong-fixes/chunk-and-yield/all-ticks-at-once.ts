// diagnosis: all-in-one-turn
// fails: units-per-turn
// Every piece waits for its own tick.
import { countPrimes, tick } from 'async-course/kit';

export const main = async (n: number): Promise<number> => {
  const step = Math.ceil(n / 100);
  const starts = Array.from({ length: 100 }, (_, index) => 2 + index * step).filter((from) => from < n);
  const counts = await Promise.all(
    starts.map(async (from) => {
      await tick();
      return countPrimes(Math.min(from + step, n), from);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};
