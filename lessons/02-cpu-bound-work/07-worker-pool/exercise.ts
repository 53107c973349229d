import { createPool } from 'async-course/kit';

// The report of one branch gets a thread of its own. Counting primes stands for any heavy calculation.
const report = async (n: number): Promise<number> => {
  const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 1);
  try {
    return await pool.run('primes', n);
  } finally {
    await pool.close();
  }
};

export const main = async (branches: readonly number[]): Promise<number[]> => {
  // TODO: how many threads are started here, and how many reports does each of them calculate?
  return await Promise.all(branches.map((n) => report(n)));
};
