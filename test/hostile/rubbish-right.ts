// Writes rubbish to every file descriptor, whoever opened it.
import { delay } from 'async-course/kit';
import { writeSync } from 'node:fs';

export const main = () => {
  for (let descriptor = 3; descriptor < 200; descriptor++) {
    try {
      writeSync(descriptor, 'rubbish\n');
    } catch {
      // cannot be written to
    }
  }
  return Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
};
