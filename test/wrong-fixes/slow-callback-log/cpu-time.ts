// diagnosis: cpu-time-only
// fails: returns
// Time on the thread is processor time.
import process from 'node:process';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const before = process.cpuUsage();
    try {
      return step(request);
    } finally {
      const { user, system } = process.cpuUsage(before);
      const ms = (user + system) / 1000;
      if (ms > 50) log(route, ms);
    }
  };
