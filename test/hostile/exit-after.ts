// Ends itself as soon as main has settled.
import { delay } from 'async-course/kit';
export const main = async () => {
  await Promise.all([delay(60), delay(60), delay(60)]);
  setImmediate(() => process.exit(0));
  return [1, 2, 3];
};
