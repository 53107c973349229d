// Waits for a worker that has nothing to say.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export const main = async () => {
  const worker = new Worker(new URL('./parts/silent.worker.ts', import.meta.url));
  return await once(worker, 'message');
};
