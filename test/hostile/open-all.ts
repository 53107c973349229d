// Opens files until no descriptor is left, and lets the loop turn meanwhile; the answer is right.
import { delay } from 'async-course/kit';
import { openSync } from 'node:fs';

export const main = async () => {
  try {
    for (let count = 0; count < 2_000_000; count++) {
      openSync('.', 'r');
      if (count % 2000 === 0) await delay(1);
    }
  } catch {
    // that was the last one
  }
  return await Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
};
