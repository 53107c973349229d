// style: the pool is opened and closed within main
import { createPool } from 'async-course/kit';

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 4);
  try {
    return await Promise.all(branches.map((n): Promise<number> => pool.run('primes', n)));
  } finally {
    await pool.close();
  }
};
