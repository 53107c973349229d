// diagnosis: one-task-only
// fails: overlap, work-done
// The three polls can share one timer.
import { delay } from 'async-course/kit';

const pause = () => (shared ??= delay(100));
let shared: Promise<number> | undefined;

const poll = async (service: number): Promise<number> => {
  await pause();
  return service;
};

export const main = async (): Promise<number[]> => await Promise.all([poll(1), poll(2), poll(3)]);
