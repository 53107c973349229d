// diagnosis: side-promise
// fails: no-unhandled
// The right time, written to the log by a second promise.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    const work = (async () => await step(request))();
    const ms = now() - startedAt;
    void work.finally(() => {
      if (ms > 50) log(route, ms);
    });
    return work;
  };
