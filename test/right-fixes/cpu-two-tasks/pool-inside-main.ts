// style: the pool is opened and closed within main
import { createPool } from 'async-course/kit';

export const main = async (n: number): Promise<[number, number]> => {
  const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);
  try {
    return await Promise.all([pool.run('primes', n), pool.run('primes', n)]);
  } finally {
    await pool.close();
  }
};
