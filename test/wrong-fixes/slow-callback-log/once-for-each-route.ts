// diagnosis: only-once
// fails: returns
// Each route is named once, to keep the log short.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

const named = new Set<string>();

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    try {
      return step(request);
    } finally {
      const ms = now() - startedAt;
      if (ms > 50 && !named.has(route)) log(route, ms);
      if (ms > 50) named.add(route);
    }
  };
