// style: .then without any async function
import { createPool } from 'async-course/kit';

const ready = createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = (n: number): Promise<number[]> =>
  ready.then((pool) => Promise.all([1, 2].map(() => pool.run('primes', n) as Promise<number>)));
