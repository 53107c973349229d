// diagnosis: sleep-and-hope
// fails: no-floating
// forEach starts all three, then wait a little longer than they do.
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => {
  const answers: number[] = [];
  [1, 2, 3].forEach(async (service) => {
    await delay(100);
    answers.push(service);
  });
  await delay(150);
  return answers;
};
