// diagnosis: left-running
// fails: no-leftovers
// A dot now and then shows that it still works.
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  setInterval(() => process.stdout.write('.'), 50);
  return await Promise.all([delay(200), delay(300)]);
};
