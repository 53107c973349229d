// style: the branches are dealt out beforehand, as cards are
import { createPool } from 'async-course/kit';

const threads = [
  await createPool(new URL('./cpu.worker.ts', import.meta.url), 1),
  await createPool(new URL('./cpu.worker.ts', import.meta.url), 1),
  await createPool(new URL('./cpu.worker.ts', import.meta.url), 1),
];

export const main = (branches: readonly number[]): Promise<number[]> =>
  Promise.all(branches.map((n, index): Promise<number> => threads[index % threads.length].run('primes', n)));
