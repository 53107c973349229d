// diagnosis: not-awaited
// fails: no-floating, no-leftovers, overlap, work-done
// Both are started, and their results are known anyway.
import { delay } from 'async-course/kit';

export const main = async (): Promise<[number, number]> => {
  void delay(200);
  void delay(300);
  return [200, 300];
};
