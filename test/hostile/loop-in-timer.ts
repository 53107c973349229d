// Answers, and holds the loop from a timer.
import { delay } from 'async-course/kit';
setTimeout(() => {
  let x = 1;
  while (true) x = (x * 7) % 11; //! line
}, 20);
export const main = async () => {
  await Promise.all([delay(60), delay(60), delay(60)]);
  return [1, 2, 3];
};
