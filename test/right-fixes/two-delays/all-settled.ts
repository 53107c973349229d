// style: Promise.allSettled, and the values taken out of the outcomes
import { delay } from 'async-course/kit';

export const main = async (): Promise<number[]> => {
  const outcomes = await Promise.allSettled([delay(200), delay(300)]);
  return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : Number.NaN));
};
