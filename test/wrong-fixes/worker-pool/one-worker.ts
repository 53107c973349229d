// diagnosis: one-worker-for-all
// Off the main thread is off the main thread: one worker will do.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 1);

export const main = (branches: readonly number[]): Promise<number[]> =>
  Promise.all(branches.map((n): Promise<number> => pool.run('primes', n)));
