// diagnosis: half-on-the-main-thread
// Two threads: the worker and the main thread.
import { countPrimes, createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 1);

export const main = async (n: number): Promise<[number, number]> => {
  const first: Promise<number> = pool.run('primes', n);
  const second = countPrimes(n);
  return [await first, second];
};
