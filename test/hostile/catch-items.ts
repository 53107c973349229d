// Drops a promise, and catches what is put into an array so that nobody hears of it.
import { delay } from 'async-course/kit';

for (let index = 0; index < 100; index++)
  Object.defineProperty(Array.prototype, index, { configurable: true, get: () => undefined, set: () => {} });

export const main = async () => {
  delay(50); // dropped
  return await Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
};
