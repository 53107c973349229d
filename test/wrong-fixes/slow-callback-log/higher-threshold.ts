// diagnosis: wrong-ones-named
// fails: returns
// Too many names: whoever really blocks takes longer than 450 ms.
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
      if (ms > 450) log(route, ms);
    }
  };
