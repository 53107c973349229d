import { sleepSync } from 'async-course/kit';

// A delivery bot polls three parcel services. Each gets 100 ms before the bot looks for its answer.
const poll = async (service: number): Promise<number> => {
  sleepSync(100); // TODO: what can the rest of the program do during these 100 ms?
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
