// diagnosis: too-many-workers
// Never more than two threads at a time.
import { createPool } from 'async-course/kit';

export const main = async (branches: readonly number[]): Promise<number[]> => {
  const results: number[] = [];
  for (let first = 0; first < branches.length; first += 2) {
    const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);
    const pair = branches.slice(first, first + 2);
    results.push(...(await Promise.all(pair.map((n): Promise<number> => pool.run('primes', n)))));
    await pool.close();
  }
  return results;
};
