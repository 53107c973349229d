// style: the pool is opened and closed within main
import { createPool, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

export const main = async (orders: number[]): Promise<number[]> => {
  const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 4);
  try {
    const answers = await Promise.all(orders.map((order): Promise<string> => bank.run('ask', feeUrl(order))));
    return answers.map((answer) => priceIn(answer));
  } finally {
    await bank.close();
  }
};
