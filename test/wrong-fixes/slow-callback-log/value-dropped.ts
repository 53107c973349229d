// diagnosis: value-lost
// fails: returns
// The step is called, and its value dropped.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    try {
      step(request);
    } finally {
      const ms = now() - startedAt;
      if (ms > 50) log(route, ms);
    }
  };
