// style: an async generator hands out the pieces
import { countPrimes, delay } from 'async-course/kit';

async function* pieces(n: number): AsyncGenerator<readonly [from: number, to: number]> {
  const step = Math.ceil(n / 40);
  for (let from = 2; from < n; from += step) {
    yield [from, Math.min(from + step, n)];
    await delay(0);
  }
}

export const main = async (n: number): Promise<number> => {
  let count = 0;
  for await (const [from, to] of pieces(n)) count += countPrimes(to, from);
  return count;
};
