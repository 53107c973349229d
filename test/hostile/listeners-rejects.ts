// Removes every listener of the process and leaves a rejection to nobody; the answer is right.
import { delay } from 'async-course/kit';
import process from 'node:process';

export const main = async () => {
  process.removeAllListeners();
  const lost = Promise.reject(new Error('lost'));
  const values = await Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
  return lost === values ? [] : values;
};
