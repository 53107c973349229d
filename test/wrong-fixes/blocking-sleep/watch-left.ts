// diagnosis: left-running
// fails: no-leftovers
// A safety net, should a poller never come back.
import { delay } from 'async-course/kit';

const poll = async (id: number): Promise<number> => {
  setTimeout(() => process.stdout.write(`poller ${id} is late`), 60_000);
  await delay(100);
  return id;
};

export const main = (): Promise<number[]> => Promise.all([poll(1), poll(2), poll(3)]);
