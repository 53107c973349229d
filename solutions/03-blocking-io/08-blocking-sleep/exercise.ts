import { delay } from 'async-course/kit';

// A delivery bot polls three parcel services. Each gets 100 ms before the bot looks for its answer.
const poll = async (service: number): Promise<number> => {
  await delay(100); // a timer waits, the thread is free
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
