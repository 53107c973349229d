// style: setTimeout that sets itself again
import { performance } from 'node:perf_hooks';

export const startMeter = (): { stop: () => number } => {
  let longest = 0;
  let due = performance.now() + 10;
  let timer: ReturnType<typeof setTimeout>;
  const late = (): number => Math.max(longest, performance.now() - due);
  const tick = (): void => {
    longest = late();
    due = performance.now() + 10;
    timer = setTimeout(tick, 10);
  };
  timer = setTimeout(tick, 10);
  return {
    stop: () => {
      clearTimeout(timer);
      return late();
    },
  };
};
