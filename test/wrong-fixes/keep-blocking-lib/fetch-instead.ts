// diagnosis: client-left-out
// fetch does not block, and the address is the same.
import { slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const feeOf = async (order: number): Promise<number> => priceIn(await (await fetch(feeUrl(order))).text());

export const main = async (orders: number[]): Promise<number[]> => {
  const fees: number[] = [];
  for (const four of [orders.slice(0, 4), orders.slice(4)])
    fees.push(...(await Promise.all(four.map((order) => feeOf(order)))));
  return fees;
};
