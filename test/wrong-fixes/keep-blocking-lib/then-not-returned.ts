// diagnosis: not-awaited
// Every answer is written down when it comes.
import { createPool, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 4);

export const main = async (orders: number[]): Promise<number[]> => {
  const fees: number[] = [];
  for (const order of orders) bank.run('ask', feeUrl(order)).then((answer: string) => fees.push(priceIn(answer)));
  return fees;
};
