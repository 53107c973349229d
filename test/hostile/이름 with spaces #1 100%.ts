// Right, under a name that has to be escaped.
import { delay } from 'async-course/kit';
export const main = async () => {
  await Promise.all([delay(60), delay(60), delay(60)]);
  return [1, 2, 3];
};
