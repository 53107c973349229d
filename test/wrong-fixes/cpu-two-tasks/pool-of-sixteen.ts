// diagnosis: too-many-workers
// fails: parallel
// More threads are more speed.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 16);

export const main = (n: number): Promise<[number, number]> =>
  Promise.all([pool.run('primes', n), pool.run('primes', n)]);
