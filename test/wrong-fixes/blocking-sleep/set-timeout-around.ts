// diagnosis: only-later
// In a setTimeout the sleep happens in the background.
import { sleepSync } from 'async-course/kit';

const poll = (service: number): Promise<number> =>
  new Promise((resolve) => {
    setTimeout(() => {
      sleepSync(100);
      resolve(service);
    }, 0);
  });

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
