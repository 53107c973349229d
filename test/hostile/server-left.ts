// Leaves a server open.
import { delay } from 'async-course/kit';
import { createServer } from 'node:net';
export const main = async () => {
  createServer().listen(0, '127.0.0.1');
  await Promise.all([delay(60), delay(60), delay(60)]);
  return [1, 2, 3];
};
