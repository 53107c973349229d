import { getSync, slow } from 'async-course/kit';

const feeUrl = (order: number): string => slow.url(`/item?ms=100&id=${order}`);

// getSync is the bank’s own client: it signs each question in a way that only the bank knows. It blocks, and it has to stay.
const feeOf = async (order: number): Promise<number> => {
  const answer = getSync(feeUrl(order)); // TODO: if some thread has to stand still for this, which one should it be?
  return (JSON.parse(answer) as { price: number }).price;
};

export const main = async (orders: number[]): Promise<number[]> =>
  await Promise.all(orders.map((order) => feeOf(order)));
