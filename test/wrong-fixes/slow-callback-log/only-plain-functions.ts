// diagnosis: async-not-looked-at
// fails: returns
// An async function does not block, so only what hands back a plain value is timed.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    let result: unknown;
    try {
      result = step(request);
      return result;
    } finally {
      const ms = now() - startedAt;
      if (!(result instanceof Promise) && ms > 50) log(route, ms);
    }
  };
