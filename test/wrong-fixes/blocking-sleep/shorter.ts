// diagnosis: less-work
// fails: work-done
// 60 ms are enough for a parcel service.
import { delay } from 'async-course/kit';

const poll = async (service: number): Promise<number> => {
  await delay(60);
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
