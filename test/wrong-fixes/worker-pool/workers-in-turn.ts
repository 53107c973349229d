// diagnosis: one-after-another
// Two workers, and each branch goes to the other one than the branch before.
import { createPool } from 'async-course/kit';

const workers = [
  await createPool(new URL('./cpu.worker.ts', import.meta.url), 1),
  await createPool(new URL('./cpu.worker.ts', import.meta.url), 1),
];

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const results: number[] = [];
  for (const [index, n] of branches.entries()) results.push(await workers[index % 2]!.run('primes', n));
  return results;
};
