// Waits for a worker that calculates for ever.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export const main = async () => {
  const worker = new Worker(new URL('./parts/endless.worker.ts', import.meta.url));
  const [answer] = await once(worker, 'message');
  return answer;
};
