// diagnosis: one-task-only
// fails: overlap, work-done
// After 300 ms both answers are there, so one delay of 300 ms does it.
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  const far = await delay(300);
  return [200, far];
};
