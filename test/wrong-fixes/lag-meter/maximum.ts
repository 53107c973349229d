// diagnosis: last-gap-missing
// fails: returns
// The longest gap in place of the mean.
import { now } from 'async-course/kit';

export const startMeter = (): { stop: () => number } => {
  let longest = 0;
  let last = now();
  const timer = setInterval(() => {
    longest = Math.max(longest, now() - last - 10);
    last = now();
  }, 10);
  return {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
};
