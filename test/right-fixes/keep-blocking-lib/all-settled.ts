// style: Promise.allSettled, and failures are thrown
import { createPool, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 4);

export const main = async (orders: number[]): Promise<number[]> => {
  const outcomes = await Promise.allSettled<string>(orders.map((order) => bank.run('ask', feeUrl(order))));
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return priceIn(outcome.value);
  });
};
