// diagnosis: too-many-workers
// A new thread only when the last one is done, so that there is never more than one.
import { createPool } from 'async-course/kit';

const report = async (n: number): Promise<number> => {
  const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 1);
  const count: number = await pool.run('primes', n);
  await pool.close();
  return count;
};

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const results: number[] = [];
  for (const n of branches) results.push(await report(n));
  return results;
};
