// diagnosis: waiting-accused
// fails: returns
// No await, but a finally: it runs when the promise has settled.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    const work = async (): Promise<unknown> => await step(request);
    return work().finally(() => {
      const ms = now() - startedAt;
      if (ms > 50) log(route, ms);
    });
  };
