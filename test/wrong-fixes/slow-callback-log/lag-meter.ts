// diagnosis: who-is-missing
// fails: returns
// The lag meter of an earlier exercise: it knows when the loop was held.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (_route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    setTimeout(() => {
      const ms = now() - startedAt;
      if (ms > 50) log('somebody', ms);
    }, 0);
    return step(request);
  };
