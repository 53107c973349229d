import process from 'node:process';
import { getEnvironmentData } from 'node:worker_threads';
import { calibrateJob, countPrimesIn } from '../core/primes.ts';
import { clock, recordSpan } from './recorder.ts';
import { currentTurn } from './turn.ts';

/** `getEnvironmentData` key under which the course hands the machine's job size to a learner's process. */
export const JOB_SIZE_KEY = 'async-course.job-size';

/**
 * CPU-bound work: counts the primes in [from, to) by trial division, in this very thread, without a pause.
 * Deterministic; the same range always costs the same work.
 * @param to first number that is not tested any more
 * @param from first number to be tested
 * @default from 2
 */
export const countPrimes = (to: number, from = 2): number => {
  const turn = currentTurn();
  const startedAt = clock();
  const count = countPrimesIn(from, to);
  recordSpan('work', 'countPrimes', { startedAt, endedAt: clock(), amount: to > from ? to - from : 0, turn });
  return count;
};

let size: number | undefined;

/** The `to` for which one `countPrimes(to)` takes about 300 ms of CPU time on this machine. Measured once. */
export const jobSize = (): number => {
  const given: unknown = getEnvironmentData(JOB_SIZE_KEY);
  size ??= typeof given === 'number' ? given : calibrateJob(cpuMs);
  return size;
};

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
