// style: this very file is the worker, and it parses the answers, too
import { isMainThread } from 'node:worker_threads';
import { createPool, getSync, serve, slow, type Pool } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

let bank: Pool | undefined;
if (isMainThread) bank = await createPool(new URL(import.meta.url), 4);
else serve({ fee: (order: number) => priceIn(getSync(feeUrl(order))) });

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map(async (order): Promise<number> => await bank?.run('fee', order)));
