// diagnosis: one-after-another
// fails: parallel
// Two workers, so the two reports run in parallel.
import { createPool } from 'async-course/kit';

const workers = [
  await createPool(new URL('./cpu.worker.ts', import.meta.url), 1),
  await createPool(new URL('./cpu.worker.ts', import.meta.url), 1),
];

export const main = async (n: number): Promise<number[]> => {
  const counts: number[] = [];
  for (const worker of workers) counts.push(await worker.run('primes', n));
  return counts;
};
