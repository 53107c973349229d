// diagnosis: order-lost
// fails: returns
// Large branches first, so that the threads are done together.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const largestFirst = branches.toSorted((a, b) => b - a);
  return await Promise.all(largestFirst.map((n): Promise<number> => pool.run('primes', n)));
};
