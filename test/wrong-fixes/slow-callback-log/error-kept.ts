// diagnosis: error-swallowed
// fails: rejects-with
// A log must not fail, so errors stay in here.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    let result: unknown;
    try {
      result = step(request);
    } catch {
      result = undefined;
    }
    const ms = now() - startedAt;
    if (ms > 50) log(route, ms);
    return result;
  };
