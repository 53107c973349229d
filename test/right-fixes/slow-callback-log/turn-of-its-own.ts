// style: each step gets a turn of its own, which is timed
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) =>
    new Promise((resolve, reject) => {
      setImmediate(() => {
        const startedAt = now();
        try {
          resolve(step(request));
        } catch (error) {
          reject(error);
        }
        const ms = now() - startedAt;
        if (ms > 50) log(route, ms);
      });
    });
