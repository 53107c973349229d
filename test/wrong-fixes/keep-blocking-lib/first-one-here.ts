// diagnosis: half-on-the-main-thread
// The first question I can ask myself while the pool does the others.
import { createPool, getSync, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 3);

const feeOf = async (order: number, place: number): Promise<number> =>
  priceIn(place % 4 === 0 ? getSync(feeUrl(order)) : await bank.run('ask', feeUrl(order)));

export const main = async (orders: number[]): Promise<number[]> => await Promise.all(orders.map(feeOf));
