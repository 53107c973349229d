// diagnosis: not-awaited
// fails: returns, parallel
// The pool knows the results; hand back what it gives.
import { createPool } from 'async-course/kit';

const pool = await createPool(new URL('./cpu.worker.ts', import.meta.url), 2);

export const main = async (branches: readonly number[]) => branches.map((n) => pool.run('primes', n));
