// diagnosis: moved-to-a-worker
// fails: uses
// What worked for the two reports works here as well.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { countPrimes } from 'async-course/kit';

if (!isMainThread) parentPort?.postMessage(countPrimes(workerData as number));

export const main = (n: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: n });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
