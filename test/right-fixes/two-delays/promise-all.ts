// style: Promise.all
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  const [near, far] = await Promise.all([delay(200), delay(300)]);
  return [near, far];
};
