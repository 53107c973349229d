// diagnosis: microtask-yield
// fails: uses, in-flight, not-blocked
// A promise callback runs in the background.
import { getSync, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const feeOf = (order: number): Promise<number> => Promise.resolve().then(() => priceIn(getSync(feeUrl(order))));

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order) => feeOf(order)));
