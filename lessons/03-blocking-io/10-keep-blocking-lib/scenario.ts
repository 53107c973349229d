import { slow } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

const ORDERS = 8;

/** Between the scenario’s own requests and the learner’s, so that nobody takes the one for the other. */
const ASIDE_MS = 10;

/** Eight orders that nobody knows beforehand. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (orders: number[]) => Promise<number[]>;
  const orders = Array.from({ length: ORDERS }, (_, place) => place * 100 + stage.random(1, 99));
  const due = await Promise.all(orders.map(async (order) => await feeOf(order)));
  await stage.pause(ASIDE_MS);
  const settled = await stage.measure(() => main([...orders]));
  stage.returned('main(orders)', settled, due);
};

const feeOf = async (order: number): Promise<number> => {
  const response = await fetch(slow.url(`/item?id=${order}`));
  return ((await response.json()) as { readonly price: number }).price;
};
