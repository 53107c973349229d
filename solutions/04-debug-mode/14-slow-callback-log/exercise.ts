import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

/** Returns a step that does what `step` does. Whenever it holds the event loop for more than 50 ms, `log(route, ms)` says so. */
export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    try {
      return step(request); // no `await`: a step that has returned, if only a promise, is off the thread
    } finally {
      const ms = now() - startedAt;
      if (ms > 50) log(route, ms);
    }
  };
