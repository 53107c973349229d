// diagnosis: one-after-another
// fails: overlap
// A loop with await, one service after the other.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => {
  const answers: number[] = [];
  for (const service of [1, 2, 3]) {
    await delay(100);
    answers.push(service);
  }
  return answers;
};
