// style: a helper that times any synchronous call, with process.hrtime
import process from 'node:process';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

const timed = <T>(work: () => T, report: (ms: number) => void): T => {
  const startedAt = process.hrtime();
  try {
    return work();
  } finally {
    const [seconds, nanoseconds] = process.hrtime(startedAt);
    report(seconds * 1e3 + nanoseconds / 1e6);
  }
};

export const watched = (route: string, step: Step, log: Log): Step => {
  const report = (ms: number): void => {
    if (ms > 50) log(route, ms);
  };
  return (request) => timed(() => step(request), report);
};
