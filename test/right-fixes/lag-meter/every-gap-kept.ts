// style: all gaps are kept, and looked at in the end
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
      return Math.max(...gaps, now() - last - 10);
    },
  };
};
