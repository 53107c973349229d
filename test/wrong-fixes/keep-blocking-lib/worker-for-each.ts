// diagnosis: too-many-workers
// A new worker for every question.
import { Worker } from 'node:worker_threads';
import { slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const feeOf = (order: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./bank.worker.ts', import.meta.url));
    worker.once('message', ({ value }: { value: string }) => {
      resolve(priceIn(value));
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.postMessage({ id: 1, name: 'ask', args: [feeUrl(order)] });
  });

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order) => feeOf(order)));
