import { createPool } from 'async-course/kit';

// Two threads, started once: a report is handed to whichever is idle.
const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

const report = async (n: number): Promise<number> => await pool.run('primes', n);

export const main = async (n: number): Promise<[number, number]> => await Promise.all([report(n), report(n)]);
