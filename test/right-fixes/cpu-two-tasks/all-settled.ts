// style: Promise.allSettled
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = async (n: number): Promise<number[]> => {
  const outcomes = await Promise.allSettled<number>([pool.run('primes', n), pool.run('primes', n)]);
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
};
