// diagnosis: one-after-another
// fails: in-flight
// A pool, and a loop that asks for one fee after the other.
import { createPool, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 4);

export const main = async (orders: number[]): Promise<number[]> => {
  const fees: number[] = [];
  for (const order of orders) fees.push(priceIn(await bank.run('ask', feeUrl(order))));
  return fees;
};
