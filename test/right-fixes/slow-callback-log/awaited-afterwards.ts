// style: an async wrapper that stops the clock first and waits afterwards
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  async (request) => {
    const startedAt = now();
    let handed: unknown;
    try {
      handed = step(request);
    } finally {
      const ms = now() - startedAt;
      if (ms > 50) log(route, ms);
    }
    return await handed;
  };
