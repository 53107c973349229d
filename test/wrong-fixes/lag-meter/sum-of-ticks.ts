// diagnosis: gaps-added-up
// fails: returns
// No division: the sum.
import { now } from 'async-course/kit';

export const startMeter = (): { stop: () => number } => {
  let sum = 0;
  let last = now();
  const timer = setInterval(() => {
    sum += Math.max(0, now() - last - 10);
    last = now();
  }, 10);
  return {
    stop: () => {
      clearInterval(timer);
      return sum;
    },
  };
};
