// style: a pool of one for each report
import { createPool } from 'async-course/kit';

const openReport = async () => {
  const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 1);
  return async (n: number): Promise<number> => await pool.run('primes', n);
};

const [day, night] = await Promise.all([openReport(), openReport()]);

export const main = async (n: number): Promise<number[]> => await Promise.all([day(n), night(n)]);
