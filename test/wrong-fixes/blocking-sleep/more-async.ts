// diagnosis: still-blocking
// fails: overlap, work-done, not-blocked
// One more async function around the sleep.
import { sleepSync } from 'async-course/kit';

const sleep = async (ms: number): Promise<void> => sleepSync(ms);

const poll = async (service: number): Promise<number> => {
  await sleep(100);
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
