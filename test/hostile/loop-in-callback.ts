// Holds the loop from a promise callback.
import { delay } from 'async-course/kit';
void delay(20).then(() => {
  let x = 1;
  for (;;) x = (x * 7) % 11; //! line
});
export const main = async () => {
  await Promise.all([delay(60), delay(60), delay(60)]);
  return [1, 2, 3];
};
