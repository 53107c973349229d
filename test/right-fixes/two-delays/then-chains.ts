// style: .then without any async function
import { delay } from 'async-course/kit';

export const main = (): Promise<[number, number]> => {
  const far = delay(300);
  return delay(200).then((near) => far.then((price): [number, number] => [near, price]));
};
