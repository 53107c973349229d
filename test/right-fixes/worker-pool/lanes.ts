// style: two threads, each takes the next branch from one list; results are put where they belong
import { createPool } from 'async-course/kit';

const threads = [
  await createPool(new URL('./cpu.worker.ts', import.meta.url), 1),
  await createPool(new URL('./cpu.worker.ts', import.meta.url), 1),
];

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const results = Array.from(branches, () => 0);
  const line = branches.entries();
  const work = async (thread: (typeof threads)[number]): Promise<void> => {
    for (const [index, n] of line) results[index] = await thread.run('primes', n);
  };
  await Promise.all(threads.map(work));
  return results;
};
