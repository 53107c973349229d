// style: node:worker_threads without the kit’s pool, on the worker file that is given
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

export const main = (n: number): Promise<[number, number]> => Promise.all([report(n), report(n)]);
