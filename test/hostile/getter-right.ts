// The values are there only when somebody looks; they are right.
import { delay } from 'async-course/kit';

export const main = async () => {
  const values = await Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
  const shown = [];
  values.forEach((value, index) => Object.defineProperty(shown, index, { enumerable: true, get: () => value }));
  return shown;
};
