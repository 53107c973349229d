// style: the histogram of the runtime, and the gap that it has not seen yet
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { now } from 'async-course/kit';

const nsPerMs = 1_000_000;

export const startMeter = (): { stop: () => number } => {
  const histogram = monitorEventLoopDelay({ resolution: 10 });
  histogram.enable();
  let last = now();
  const timer = setInterval(() => (last = now()), 10);
  return {
    stop: () => {
      clearInterval(timer);
      histogram.disable();
      return Math.max(histogram.max / nsPerMs - 10, now() - last - 10);
    },
  };
};
