// diagnosis: a-shorter-gap
// fails: returns
// The last gap that was long, whether or not it was the longest.
import { now } from 'async-course/kit';

export const startMeter = (): { stop(): number } => {
  let long = 0;
  let last = now();
  const note = (): void => {
    const gap = now() - last - 10;
    if (gap > 40) long = gap;
    last = now();
  };
  const timer = setInterval(note, 10);
  return {
    stop: () => {
      clearInterval(timer);
      note();
      return long;
    },
  };
};
