// diagnosis: nobody-named
// fails: returns
// No innocent is named any more: a whole second.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  async (request) => {
    const startedAt = now();
    try {
      return await step(request);
    } finally {
      const ms = now() - startedAt;
      if (ms > 1000) log(route, ms);
    }
  };
