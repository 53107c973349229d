// Writes rubbish to every descriptor.
import { delay } from 'async-course/kit';
import { writeSync } from 'node:fs';
export const main = async () => {
  for (let fd = 3; fd < 64; fd++) {
    try {
      writeSync(fd, 'AAAA [0,[{"k":"end"}]]\n');
    } catch {}
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  return [1, 2, 3, 4];
};
