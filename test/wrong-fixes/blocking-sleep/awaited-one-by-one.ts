// diagnosis: one-after-another
// fails: overlap
// The polls are async, so awaiting each is fine.
import { delay } from 'async-course/kit';

const poll = async (service: number): Promise<number> => {
  await delay(100);
  return service;
};

export const main = async (): Promise<number[]> => [await poll(1), await poll(2), await poll(3)];
