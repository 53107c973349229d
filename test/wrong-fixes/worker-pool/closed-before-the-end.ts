// diagnosis: failed-instead
// The pool is closed at the end, whatever happens.
import { createPool } from 'async-course/kit';

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);
  try {
    return Promise.all(branches.map((n): Promise<number> => pool.run('primes', n)));
  } finally {
    await pool.close();
  }
};
