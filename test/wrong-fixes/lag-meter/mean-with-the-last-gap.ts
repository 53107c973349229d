// diagnosis: not-the-longest-gap
// fails: returns
// The mean of all gaps, the open one included.
import { now } from 'async-course/kit';

export const startMeter = (): { stop: () => number } => {
  const gaps: number[] = [];
  let last = now();
  const timer = setInterval(() => {
    gaps.push(now() - last - 10);
    last = now();
  }, 10);
  return {
    stop: () => {
      clearInterval(timer);
      gaps.push(now() - last - 10);
      return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    },
  };
};
