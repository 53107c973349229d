// diagnosis: still-blocking
// fails: not-blocked, overlap, work-done
// A real sleep is more exact than a timer.
import { sleepSync } from 'async-course/kit';

const ask = async (ms: number): Promise<number> => {
  sleepSync(ms);
  return ms;
};

export const main = async (): Promise<number[]> => Promise.all([ask(200), ask(300)]);
