// diagnosis: only-the-last-gap
// fails: returns
// The gap that is open when the meter is read.
import { now } from 'async-course/kit';

export const startMeter = (): { stop: () => number } => {
  let ticks = 0;
  let last = now();
  const timer = setInterval(() => {
    ticks += 1;
    last = now();
  }, 10);
  return {
    stop: () => {
      clearInterval(timer);
      return ticks === 0 ? 0 : now() - last - 10;
    },
  };
};
