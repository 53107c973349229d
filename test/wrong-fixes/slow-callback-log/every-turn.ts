// diagnosis: every-turn
// fails: returns
// Everything is logged, and whoever reads it can sort it.
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
      log(route, now() - startedAt);
    }
  };
