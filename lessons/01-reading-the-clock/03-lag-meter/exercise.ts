import { now } from 'async-course/kit';

/** Measures from now on for how long the event loop stands still; `stop()` ends that and returns the longest time, in ms. */
export const startMeter = (): { stop: () => number } => {
  let sum = 0;
  let ticks = 0;
  let last = now();
  const timer = setInterval(() => {
    sum += now() - last - 10;
    ticks += 1;
    last = now();
  }, 10);
  return {
    stop: () => {
      clearInterval(timer);
      // TODO: what does this number say of a single long gap, and of one that is not over yet?
      return sum / ticks;
    },
  };
};
