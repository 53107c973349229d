// diagnosis: one-after-another
// fails: parallel
// A pool of two does two things at a time.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = async (n: number): Promise<[number, number]> => [
  await pool.run('primes', n),
  await pool.run('primes', n),
];
