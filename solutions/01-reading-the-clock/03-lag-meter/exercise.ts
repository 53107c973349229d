import { now } from 'async-course/kit';

/** Measures from now on for how long the event loop stands still; `stop()` ends that and returns the longest time, in ms. */
export const startMeter = (): { stop: () => number } => {
  let longest = 0;
  let last = now();
  // A loop that stands still cannot tick: the gap since the last tick is the only witness.
  const look = (): void => {
    longest = Math.max(longest, now() - last - 10);
    last = now();
  };
  const timer = setInterval(look, 10);
  return {
    stop: () => {
      clearInterval(timer);
      look(); // the gap that is still open
      return longest;
    },
  };
};
