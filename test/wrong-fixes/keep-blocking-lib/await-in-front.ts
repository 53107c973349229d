// diagnosis: still-blocking
// fails: uses, in-flight, not-blocked
// The await was missing in front of the client.
import { getSync, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const feeOf = async (order: number): Promise<number> => priceIn(await getSync(feeUrl(order)));

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order) => feeOf(order)));
