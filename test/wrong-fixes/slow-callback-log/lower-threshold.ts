// diagnosis: threshold-moved
// fails: returns
// The log was not sharp enough: 3 ms.
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
      if (ms > 3) log(route, ms);
    }
  };
