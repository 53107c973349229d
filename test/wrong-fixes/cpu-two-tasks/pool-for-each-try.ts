// diagnosis: too-many-workers
// fails: parallel
// A pool of its own for each report, wide enough for whatever comes.
import { createPool } from 'async-course/kit';

const report = async (n: number): Promise<number> => {
  const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 6);
  const count: number = await pool.run('primes', n);
  await pool.close();
  return count;
};

export const main = (n: number): Promise<[number, number]> => Promise.all([report(n), report(n)]);
