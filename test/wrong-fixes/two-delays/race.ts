// diagnosis: not-awaited
// fails: no-leftovers, overlap, work-done
// Promise.race lets them run against each other.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => {
  const first = await Promise.race([delay(200), delay(300)]);
  return [first, 300];
};
