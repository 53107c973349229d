// diagnosis: not-when-it-fails
// fails: returns
// The try is gone along with the await.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    const result = step(request);
    const ms = now() - startedAt;
    if (ms > 50) log(route, ms);
    return result;
  };
