// diagnosis: too-many-workers
// A thread for each order, then it is over after 100 ms.
import { createPool, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 8);

const feeOf = async (order: number): Promise<number> => priceIn(await bank.run('ask', feeUrl(order)));

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order) => feeOf(order)));
