// Leaves a detached grandchild.
import { delay } from 'async-course/kit';
import { spawn } from 'node:child_process';
spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' }).unref();
export const main = async () => {
  await Promise.all([delay(60), delay(60), delay(60)]);
  return [1, 2, 3];
};
