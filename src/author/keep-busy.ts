import { spawn } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';

/** Ends by itself after this time, whatever happens to us, in minutes. */
const MOST_MINUTES = 30;

/** Keeps the machine busy until it is disposed, with two processes for each core: what a workshop laptop with a build beside it looks like. */
export const keepBusy = (count = os.availableParallelism() * 2, mostMinutes = MOST_MINUTES): Disposable => {
  const program = `const end = Date.now() + ${mostMinutes * 60_000}; let x = 1; while (Date.now() < end) for (let i = 0; i < 1e6; i++) x = (x * 16807) % 2147483647;`;
  const busy = Array.from({ length: count }, () => spawn(process.execPath, ['-e', program], { stdio: 'ignore' }));
  const stop = (): void => {
    for (const child of busy) child.kill('SIGKILL');
  };
  process.once('exit', stop);
  return {
    [Symbol.dispose]: () => {
      process.off('exit', stop);
      stop();
    },
  };
};
