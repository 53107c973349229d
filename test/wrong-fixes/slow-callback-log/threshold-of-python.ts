// diagnosis: threshold-raised
// fails: returns
// A hundred milliseconds, as asyncio has it.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    try {
      return step(request);
    } finally {
      const ms = now() - startedAt;
      if (ms > 100) log(route, ms);
    }
  };
