// diagnosis: less-work
// fails: returns
// Half the numbers, half the time.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = (n: number): Promise<[number, number]> =>
  Promise.all([pool.run('primes', n / 2), pool.run('primes', n / 2)]);
