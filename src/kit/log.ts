import process from 'node:process';
import { openSpan, recordLog } from './recorder.ts';

const { now: read } = performance;
const write = process.stdout.write.bind(process.stdout);

/** Milliseconds since the program started, with fractions. The difference of two readings is a duration. */
export const now: () => number = read.bind(performance);

/**
 * Reports how long something took; the course reads what is reported here.
 * @param name what was timed
 * @param ms its duration in milliseconds
 */
export const log = (name: string, ms: number): void => {
  recordLog(name, ms);
  write(`${name} ${ms.toFixed(1)} ms\n`);
};

/**
 * Puts a named bar into the timeline: from the call of `fn` until what it returned has settled.
 * @returns what `fn` returns, unchanged; errors pass through
 */
export const trace = <T>(name: string, fn: () => T): T => {
  const close = openSpan('task', name);
  let result: T;
  try {
    result = fn();
  } catch (error) {
    close();
    throw error;
  }
  if (result instanceof Promise)
    result.then(
      () => close(),
      () => close(),
    );
  else close();
  return result;
};
