// style: .then without any async function
import { createPool, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

const priceIn = (answer: string): number => (JSON.parse(answer) as { price: number }).price;

const ready = createPool(new URL('./bank.worker.ts', import.meta.url), 4);

export const main = (orders: number[]): Promise<number[]> =>
  ready.then((bank) =>
    Promise.all(orders.map((order) => bank.run('ask', feeUrl(order)).then((answer: string) => priceIn(answer)))),
  );
