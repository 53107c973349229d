// diagnosis: who-is-missing
// fails: returns
// The right time, under the name of the function.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (_route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    try {
      return step(request);
    } finally {
      const ms = now() - startedAt;
      if (ms > 50) log(step.name, ms);
    }
  };
