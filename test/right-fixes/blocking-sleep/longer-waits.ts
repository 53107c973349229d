// style: waits a little longer than it must
import { delay } from 'async-course/kit';

const wait = { parcel: 120, letter: 100 } as const;

const poll = async (service: number): Promise<number> => {
  await delay(service === 2 ? wait.letter : wait.parcel);
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
