// diagnosis: wrong-ones-named
// fails: returns
// When a timer is late, every route that is under way is named.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

const underWay = new Set<string>();

export const watched =
  (route: string, step: Step, log: Log): Step =>
  async (request) => {
    underWay.add(route);
    const startedAt = now();
    setTimeout(() => {
      const ms = now() - startedAt;
      if (ms > 50) for (const each of underWay) log(each, ms);
    }, 0);
    try {
      return await step(request);
    } finally {
      underWay.delete(route);
    }
  };
