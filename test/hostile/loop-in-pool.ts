// Waits for a job of a pool that never ends; another thread of the pool is idle.
import { createPool } from 'async-course/kit';

export const main = async () => {
  const pool = await createPool(new URL('./parts/pool.worker.ts', import.meta.url), 2);
  return await Promise.all([pool.run('endless'), pool.run('quick')]);
};
