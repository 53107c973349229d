// diagnosis: one-after-another
// fails: overlap
// Something runs at the same time as each of the two, so there is overlap.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => {
  const near = delay(200).then(async (price) => [price, await delay(300)]);
  const across = delay(100).then(() => delay(150));
  const [prices] = await Promise.all([near, across]);
  return prices;
};
