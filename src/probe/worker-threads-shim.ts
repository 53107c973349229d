/**
 * `node:worker_threads` for the learner's files where `--import` does not reach workers (Deno): a worker that is started by hand
 * gets the course's hooks before its own file, which could not even be read without them.
 */
import threads, { Worker, workerData as given, type WorkerOptions } from 'node:worker_threads';
import { asNobody } from '../kit/as-nobody.ts';
import { FILE_KEY, type HandStarted } from './keys.ts';

export * from 'node:worker_threads';

const bootstrap = new URL('./worker-thread.js', import.meta.url);

const optionsFor = (file: URL | string, options: WorkerOptions): WorkerOptions => {
  const data: HandStarted = { [FILE_KEY]: String(file), data: options.workerData };
  return { ...options, workerData: data };
};

/** The same class for all who extend it or ask what a worker is. */
const WatchedWorker = new Proxy(Worker, {
  construct: (_target, [file, options = {}]: [URL | string, WorkerOptions?], newTarget): Worker => {
    const args = options.eval === true ? [file, options] : [bootstrap, optionsFor(file, options)];
    return asNobody(() => Reflect.construct(Worker, args, newTarget) as Worker);
  },
});

const isWrapped = (data: unknown): data is HandStarted => typeof data === 'object' && data !== null && FILE_KEY in data;

/** What the learner's code handed over, without what was put around it. */
export const workerData: unknown = isWrapped(given) ? given.data : given;
export { WatchedWorker as Worker };
// oxlint-disable-next-line import/no-default-export -- it stands in for a module that has one
export default { ...threads, Worker: WatchedWorker, workerData };
