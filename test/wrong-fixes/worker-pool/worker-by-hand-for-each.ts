// diagnosis: too-many-workers
// The pool is what is slow: start the worker without it.
import { Worker } from 'node:worker_threads';

const report = (n: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./cpu.worker.ts', import.meta.url));
    worker.once('message', (reply: { value: number }) => {
      resolve(reply.value);
      worker.terminate();
    });
    worker.once('error', reject);
    worker.postMessage({ id: 1, name: 'primes', args: [n] });
  });

export const main = (branches: readonly number[]): Promise<number[]> => Promise.all(branches.map(report));
