// diagnosis: client-left-out
// fails: uses, in-flight
// fetch does not block, so all eight can go at once.
import { slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const feeOf = async (order: number): Promise<number> => priceIn(await (await fetch(feeUrl(order))).text());

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order) => feeOf(order)));
