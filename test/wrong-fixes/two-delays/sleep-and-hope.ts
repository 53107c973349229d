// diagnosis: not-waited-for
// fails: no-floating
// Start both, then wait long enough for the slower one.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => {
  const prices: number[] = [];
  delay(200).then((near) => (prices[0] = near));
  delay(300).then((far) => (prices[1] = far));
  await delay(350);
  return prices;
};
