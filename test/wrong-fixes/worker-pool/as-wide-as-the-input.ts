// diagnosis: too-many-workers
// A pool, started once, with a thread for each branch.
import { createPool } from 'async-course/kit';

let pool: Awaited<ReturnType<typeof createPool>> | undefined;

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const threads = (pool ??= await createPool(new URL('./cpu.worker.ts', import.meta.url), branches.length));
  return await Promise.all(branches.map((n): Promise<number> => threads.run('primes', n)));
};
