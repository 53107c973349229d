// diagnosis: not-waited-for
// fails: no-floating
// The first calls start both, the second ones bring the answers.
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  delay(200);
  delay(300);
  const near = await delay(200);
  const far = await delay(300);
  return [near, far];
};
