// diagnosis: not-awaited
// forEach with an async function hands out all of them.
import { createPool, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 4);

export const main = async (orders: number[]): Promise<number[]> => {
  const fees: number[] = [];
  orders.forEach(async (order, place) => {
    fees[place] = priceIn(await bank.run('ask', feeUrl(order)));
  });
  return fees;
};
