// Gives the right answer; what it left behind rejects.
import { delay } from 'async-course/kit';

export const main = async () => {
  const values = await Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
  setTimeout(async () => {
    throw new Error('too late');
  }, 1);
  return values;
};
