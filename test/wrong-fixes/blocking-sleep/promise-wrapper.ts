// diagnosis: still-on-the-main-thread
// fails: overlap, work-done, not-blocked
// new Promise makes the sleep asynchronous.
import { sleepSync } from 'async-course/kit';

const poll = (service: number): Promise<number> =>
  new Promise((resolve) => {
    sleepSync(100);
    resolve(service);
  });

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
