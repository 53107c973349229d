// Right, and then an error that nobody catches.
import { delay } from 'async-course/kit';
export const main = async () => {
  await Promise.all([delay(60), delay(60), delay(60)]);
  setImmediate(() => {
    throw new RangeError('afterwards');
  });
  return [1, 2, 3];
};
