// diagnosis: one-task-only
// fails: parallel
// Both reports have the same result, so one calculation is enough.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = async (n: number): Promise<[number, number]> => {
  const count: number = await pool.run('primes', n);
  return [count, count];
};
