// style: two pools of two, each with half of the orders
import { createPool, slow, type Pool } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const open = (): Promise<Pool> => createPool(new URL('./bank.worker.ts', import.meta.url), 2);
const [even, odd] = await Promise.all([open(), open()]);

const feeOf = async (order: number, place: number): Promise<number> =>
  priceIn(await (place % 2 === 0 ? even : odd).run('ask', feeUrl(order)));

export const main = async (orders: number[]): Promise<number[]> => await Promise.all(orders.map(feeOf));
