// diagnosis: wrong-result
// fails: returns
// The answer is the fee.
import { createPool, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const bank = await createPool(new URL('./bank.worker.ts', import.meta.url), 4);

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order): Promise<number> => bank.run('ask', feeUrl(order))));
