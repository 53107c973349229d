// diagnosis: left-running
// fails: no-leftovers
// The longest gap, and the open one.
import { now } from 'async-course/kit';

export const startMeter = (): { stop: () => number } => {
  let longest = 0;
  let last = now();
  setInterval(() => {
    longest = Math.max(longest, now() - last - 10);
    last = now();
  }, 10);
  return {
    stop: () => {
      return Math.max(longest, now() - last - 10);
    },
  };
};
