// diagnosis: less-work
// The bank can surely do it in a tenth of the time.
import { createPool, slow } from 'async-course/kit';

const quickUrl = (order: number): string => slow.url(`/item?ms=10&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 4);

const feeOf = async (order: number): Promise<number> => priceIn(await bank.run('ask', quickUrl(order)));

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order) => feeOf(order)));
