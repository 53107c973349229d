// diagnosis: less-work
// fails: overlap, work-done
// The total has to be 300 ms: 120 and 180.
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  const near = await delay(120, 200);
  const far = await delay(180, 300);
  return [near, far];
};
