import { createPool } from 'async-course/kit';

// Two threads, started once. Jobs that find no idle thread wait in the pool's line.
const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = async (branches: readonly number[]): Promise<number[]> =>
  await Promise.all(branches.map((n): Promise<number> => pool.run('primes', n)));
