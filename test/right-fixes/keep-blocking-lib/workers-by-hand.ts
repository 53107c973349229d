// style: four workers by hand, each takes the next order when it is free
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const workers = [1, 2, 3, 4].map(() => new Worker(new URL('./bank.worker.ts', import.meta.url)));
for (const worker of workers) worker.unref();

const askWith = async (worker: Worker, order: number): Promise<number> => {
  worker.postMessage({ id: order, name: 'ask', args: [feeUrl(order)] });
  const [reply] = (await once(worker, 'message')) as [{ value: string }];
  return priceIn(reply.value);
};

export const main = async (orders: number[]): Promise<number[]> => {
  const fees: number[] = [];
  let next = 0;
  const work = async (worker: Worker): Promise<void> => {
    for (let place = next++; place < orders.length; place = next++)
      fees[place] = await askWith(worker, orders[place] ?? 0);
  };
  for (const worker of workers) worker.ref();
  await Promise.all(workers.map((worker) => work(worker)));
  for (const worker of workers) worker.unref();
  return fees;
};
