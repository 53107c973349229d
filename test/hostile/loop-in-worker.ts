// A worker never answers, and main waits for it.
import { Worker } from 'node:worker_threads';
export const main = () =>
  new Promise((resolve) => {
    const worker = new Worker('for (;;);', { eval: true, execArgv: [] });
    worker.on('message', resolve);
  });
