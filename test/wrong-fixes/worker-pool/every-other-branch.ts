// diagnosis: less-work
// fails: returns
// Half of the branches are hardly worth a report.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = (branches: readonly number[]): Promise<number[]> =>
  Promise.all(branches.filter((_, index) => index % 2 === 0).map((n): Promise<number> => pool.run('primes', n)));
