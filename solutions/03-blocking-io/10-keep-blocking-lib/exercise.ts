import { createPool, slow } from 'async-course/kit';

// The bank’s client still blocks: four threads that have nothing else to do stand still for it, in bank.worker.ts.
const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 4);

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const feeOf = async (order: number): Promise<number> => {
  const answer = (await bank.run('ask', feeUrl(order))) as string;
  return (JSON.parse(answer) as { price: number }).price;
};

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order) => feeOf(order)));
