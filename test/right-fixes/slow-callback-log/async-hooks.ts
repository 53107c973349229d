// style: async_hooks: the runtime tells when a callback begins and ends
import { AsyncResource, createHook } from 'node:async_hooks';
import { now } from 'async-course/kit';

type Step = (request: string) => unknown;
type Log = (route: string, ms: number) => void;

const reports = new Map<number, (ms: number) => void>();
const startedAt = new Map<number, number>();

createHook({
  before: (id) => void startedAt.set(id, now()),
  after: (id) => reports.get(id)?.(now() - (startedAt.get(id) ?? now())),
  destroy: (id) => void [reports.delete(id), startedAt.delete(id)],
}).enable();

export const watched =
  (route: string, step: Step, log: Log): Step =>
  (request) => {
    const turn = new AsyncResource('step');
    reports.set(turn.asyncId(), (ms) => {
      if (ms > 50) log(route, ms);
    });
    return turn.runInAsyncScope(step, undefined, request);
  };
