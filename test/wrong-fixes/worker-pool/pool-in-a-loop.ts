// diagnosis: one-after-another
// fails: parallel
// A pool of four does four things at a time.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 4);

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const results: number[] = [];
  for (const n of branches) results.push(await pool.run('primes', n));
  return results;
};
