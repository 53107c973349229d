// Starts 500 children and leaves them.
import { spawn } from 'node:child_process';
export const main = async () => {
  for (let i = 0; i < 500; i++) spawn('sleep', ['1000'], { stdio: 'ignore' }).on('error', () => {});
  return [1, 2, 3];
};
