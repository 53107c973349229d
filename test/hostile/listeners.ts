// Removes every listener of the process, then throws where nobody listens.
import { delay } from 'async-course/kit';
process.removeAllListeners();
export const main = async () => {
  setTimeout(() => {
    throw new Error('nobody listens');
  }, 10);
  await Promise.all([delay(60), delay(60), delay(60)]);
  return [1, 2, 3];
};
