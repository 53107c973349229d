// diagnosis: wrong-time
// fails: returns
// Whoever held the loop is named, with the time that the whole step took.
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  async (request) => {
    const startedAt = now();
    let heldMs = 0;
    try {
      const handed = (() => {
        try {
          return step(request);
        } finally {
          heldMs = now() - startedAt;
        }
      })();
      return await handed;
    } finally {
      if (heldMs > 50) log(route, now() - startedAt);
    }
  };
