// Leaves 1,000 timers.
import { delay } from 'async-course/kit';
export const main = async () => {
  for (let i = 0; i < 1000; i++) setTimeout(() => {}, 100_000);
  await Promise.all([delay(60), delay(60), delay(60)]);
  return [1, 2, 3];
};
