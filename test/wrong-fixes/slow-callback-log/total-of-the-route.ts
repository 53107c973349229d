// diagnosis: turns-added-up
// fails: returns
// What a route held in all, as a profiler shows it.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

const totals = new Map<string, number>();

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const startedAt = now();
    try {
      return step(request);
    } finally {
      const total = (totals.get(route) ?? 0) + now() - startedAt;
      totals.set(route, total);
      if (total > 50) log(route, total);
    }
  };
