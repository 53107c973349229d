// diagnosis: one-worker-for-all
// fails: parallel
// Off the main thread is off the main thread: one worker will do.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 1);

export const main = (n: number): Promise<[number, number]> =>
  Promise.all([pool.run('primes', n), pool.run('primes', n)]);
