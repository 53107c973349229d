// diagnosis: in-seconds
// fails: returns
// The longest gap, in the unit of the dashboard.
import { now } from 'async-course/kit';

export const startMeter = (): { stop: () => number } => {
  let longest = 0;
  let last = now();
  const look = (): void => {
    longest = Math.max(longest, now() - last - 10);
    last = now();
  };
  const timer = setInterval(look, 10);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return longest / 1000;
    },
  };
};
