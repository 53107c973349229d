// Right, with output that has no newline, is no UTF-8, and would drive the terminal.
import { delay } from 'async-course/kit';
export const main = async () => {
  process.stdout.write(Buffer.from([0xff, 0xfe, 0x1b, 0x5b, 0x32, 0x4a, 0x1b, 0x5d, 0x30, 0x3b, 0x78, 0x07]));
  await Promise.all([delay(60), delay(60), delay(60)]);
  process.stdout.write('no newline');
  return [1, 2, 3];
};
