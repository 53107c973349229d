// diagnosis: one-worker-for-all
// fails: parallel
// Ask the worker once for each report.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 1);

export const main = async (n: number): Promise<[number, number]> => {
  const first: number = await pool.run('primes', n);
  const second: number = await pool.run('primes', n);
  return [first, second];
};
