// Right, with an exit handler that spins.
import { delay } from 'async-course/kit';
process.on('exit', () => {
  for (;;);
});
export const main = async () => {
  await Promise.all([delay(60), delay(60), delay(60)]);
  return [1, 2, 3];
};
