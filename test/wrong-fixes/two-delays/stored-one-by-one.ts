// diagnosis: one-after-another
// fails: overlap
// Store the promise first, await it afterwards.
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  const nearPromise = delay(200);
  const near = await nearPromise;
  const farPromise = delay(300);
  const far = await farPromise;
  return [near, far];
};
