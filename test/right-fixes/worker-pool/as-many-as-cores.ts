// style: as many threads as the machine has cores, within the limits of the story
import { availableParallelism } from 'node:os';
import { createPool } from 'async-course/kit';

const size = Math.min(4, Math.max(2, availableParallelism()));
const ready = createPool(new URL('./cpu.worker.ts', import.meta.url), size);

export const main = (branches: readonly number[]): Promise<number[]> =>
  ready.then((pool) => Promise.all(branches.map((n) => pool.run('primes', n) as Promise<number>)));
