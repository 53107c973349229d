// style: a pool of three: one thread more than needed
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 3);

export const main = async (n: number): Promise<[number, number]> => {
  const first: Promise<number> = pool.run('primes', n);
  const second: Promise<number> = pool.run('primes', n);
  return [await first, await second];
};
