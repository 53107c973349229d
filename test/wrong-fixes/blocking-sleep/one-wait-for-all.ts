// diagnosis: one-task-only
// fails: overlap, work-done
// One wait is enough for all three: they look at the same clock.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => {
  await delay(100);
  return [1, 2, 3];
};
