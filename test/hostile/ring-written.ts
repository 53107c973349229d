// Writes at random into every memory that threads share here; the answer is wrong.
import { getEnvironmentData } from 'node:worker_threads';

export const main = async () => {
  const shared = getEnvironmentData('async-course.ring');
  if (shared instanceof SharedArrayBuffer) new Int32Array(shared).fill(2_000_000_000, 1);
  return [1, 2, 3];
};
