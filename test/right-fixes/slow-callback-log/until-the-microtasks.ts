// style: the clock stops with the first microtask after the step
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    queueMicrotask(() => {
      const ms = now() - startedAt;
      if (ms > 50) log(route, ms);
    });
    return step(request);
  };
