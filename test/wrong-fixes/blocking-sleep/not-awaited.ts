// diagnosis: not-awaited
// fails: no-floating, no-leftovers, overlap, work-done
// Start the wait and go on.
import { delay } from 'async-course/kit';

const poll = async (service: number): Promise<number> => {
  delay(100);
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
