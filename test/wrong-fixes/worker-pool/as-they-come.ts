// diagnosis: order-lost
// fails: returns
// Each result is put down as soon as it is there.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const results: number[] = [];
  await Promise.all(branches.map(async (n) => results.push(await pool.run('primes', n))));
  return results;
};
