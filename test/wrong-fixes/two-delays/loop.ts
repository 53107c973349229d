// diagnosis: one-after-another
// fails: overlap
// A loop handles any number of suppliers.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => {
  const prices: number[] = [];
  for (const ms of [200, 300]) prices.push(await delay(ms));
  return prices;
};
