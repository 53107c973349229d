// style: catch, report and throw again
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

export const watched = (route: string, step: Step, log: Log): Step => {
  const report = (startedAt: number): void => {
    const ms = now() - startedAt;
    if (ms > 50) log(route, ms);
  };
  return (request) => {
    const startedAt = now();
    let handed: unknown;
    try {
      handed = step(request);
    } catch (error) {
      report(startedAt);
      throw error;
    }
    report(startedAt);
    return handed;
  };
};
