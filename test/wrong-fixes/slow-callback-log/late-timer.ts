// diagnosis: waiting-accused
// fails: returns
// A timer that is late means that the loop was held, so the route that noticed it is named.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    setTimeout(() => {
      const ms = now() - startedAt;
      if (ms > 50) log(route, ms);
    }, 0);
    return step(request);
  };
