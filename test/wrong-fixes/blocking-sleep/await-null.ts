// diagnosis: microtask-yield
// fails: overlap, work-done, not-blocked
// An await before the sleep lets the others go first.
import { sleepSync } from 'async-course/kit';

const poll = async (service: number): Promise<number> => {
  await null;
  sleepSync(100);
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
