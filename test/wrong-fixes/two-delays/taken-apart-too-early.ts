// diagnosis: failed-instead
// Promise.all gives back both values, so take them out.
import { delay } from 'async-course/kit';

export const main = async () => {
  const [near, far] = Promise.all([delay(200), delay(300)]) as unknown as [number, number];
  return [near, far];
};
