// style: the three polls are stored, then awaited in order
import { delay } from 'async-course/kit';

const poll = async (service: number): Promise<number> => {
  await delay(100);
  return service;
};

export const main = async (): Promise<number[]> => {
  const first = poll(1);
  const second = poll(2);
  const third = poll(3);
  return [await first, await second, await third];
};
