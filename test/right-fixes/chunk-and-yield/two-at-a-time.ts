// style: two halves side by side, each in small pieces
import { countPrimes, tick } from 'async-course/kit';

const range = async (from: number, to: number): Promise<number> => {
  const step = Math.ceil((to - from) / 50);
  let count = 0;
  for (let at = from; at < to; at += step) {
    count += countPrimes(Math.min(at + step, to), at);
    await tick();
  }
  return count;
};

export const main = async (n: number): Promise<number> => {
  const middle = Math.floor(n / 2);
  const [low, high] = await Promise.all([range(2, middle), range(middle, n)]);
  return low + high;
};
