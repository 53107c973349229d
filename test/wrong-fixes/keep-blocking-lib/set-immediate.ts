// diagnosis: only-later
// fails: uses, in-flight, not-blocked
// setImmediate takes it out of the way.
import { getSync, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const feeOf = (order: number): Promise<number> =>
  new Promise((resolve) => {
    setImmediate(() => resolve(priceIn(getSync(feeUrl(order)))));
  });

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order) => feeOf(order)));
