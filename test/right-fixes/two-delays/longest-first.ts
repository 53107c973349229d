// style: the longer wait is started first, the order of the result stays
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  const far = delay(300);
  const near = await delay(200);
  return [near, await far];
};
