// style: both promises are stored, then awaited
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  const near = delay(200);
  const far = delay(300);
  return [await near, await far];
};
