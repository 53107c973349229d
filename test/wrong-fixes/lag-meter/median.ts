// diagnosis: not-the-longest-gap
// fails: returns
// The median does not mind a single odd gap.
import { now } from 'async-course/kit';

export const startMeter = (): { stop: () => number } => {
  const gaps: number[] = [];
  let last = now();
  const timer = setInterval(() => {
    gaps.push(now() - last);
    last = now();
  }, 10);
  return {
    stop: () => {
      clearInterval(timer);
      return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    },
  };
};
