// diagnosis: too-many-workers
// Four at a time is what the bank allows, and a fresh worker for each is the cleanest.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const feeOf = async (order: number): Promise<number> => {
  const worker = new Worker(new URL('./bank.worker.ts', import.meta.url));
  worker.postMessage({ id: 1, name: 'ask', args: [feeUrl(order)] });
  const [reply] = (await once(worker, 'message')) as [{ value: string }];
  await worker.terminate();
  return priceIn(reply.value);
};

export const main = async (orders: number[]): Promise<number[]> => {
  const fees: number[] = [];
  for (let first = 0; first < orders.length; first += 4)
    fees.push(...(await Promise.all(orders.slice(first, first + 4).map((order) => feeOf(order)))));
  return fees;
};
