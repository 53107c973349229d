// diagnosis: failed-instead
// fails: returns, parallel
// The worker has a function countPrimes, so that is the name of the job.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = (n: number): Promise<[number, number]> =>
  Promise.all([pool.run('countPrimes', n), pool.run('countPrimes', n)]);
