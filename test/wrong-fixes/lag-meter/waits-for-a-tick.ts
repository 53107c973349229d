// diagnosis: not-the-longest-gap
// fails: returns
// The last gap is waited for: what comes back is a promise.
import { now } from 'async-course/kit';

export const startMeter = () => {
  let max = 0;
  let last = now();
  const timer = setInterval(() => {
    max = Math.max(max, now() - last - 10);
    last = now();
  }, 10);
  return {
    stop: async () => {
      await new Promise((resolve) => setTimeout(resolve, 15));
      clearInterval(timer);
      return max;
    },
  };
};
