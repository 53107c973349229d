// style: the longest of sorted gaps, with an interval that keeps nothing alive
import { now } from 'async-course/kit';

export const startMeter = (): { stop: () => number } => {
  const gaps: number[] = [];
  let last = now();
  const note = (): void => {
    gaps.push(now() - last - 8);
    last = now();
  };
  const timer = setInterval(note, 8);
  timer.unref();
  return {
    stop: () => {
      note();
      clearInterval(timer);
      return gaps.toSorted((a, b) => b - a)[0] ?? 0;
    },
  };
};
