// diagnosis: half-on-the-main-thread
// Two threads and the main thread make three.
import { countPrimes, createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

const report = async (n: number, index: number): Promise<number> =>
  index % 3 === 2 ? countPrimes(n) : await pool.run('primes', n);

export const main = (branches: readonly number[]): Promise<number[]> => Promise.all(branches.map(report));
