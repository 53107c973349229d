// style: the times of the ticks, and the whole gap between two of them
import { now } from 'async-course/kit';

export const startMeter = (): { stop: () => number } => {
  const times = [now()];
  const timer = setInterval(() => times.push(now()), 5);
  return {
    stop: () => {
      clearInterval(timer);
      times.push(now());
      return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
    },
  };
};
