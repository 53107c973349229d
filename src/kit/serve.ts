import { parentPort } from 'node:worker_threads';

/** A job as a worker gets it. A worker by hand may post this itself. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** The worker's answer to a job: a value or an error. */
export type JobReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: unknown };

/**
 * In a worker file: answers jobs by name. Each message `{ id, name, args }` is answered by `{ id, value }` or `{ id, error }`.
 * @param handlers functions by name; they may be async
 * @throws TypeError when it is called outside a worker thread
 */
export const serve = (handlers: Readonly<Record<string, (...args: never[]) => unknown>>): void => {
  const port = parentPort;
  if (port === null)
    throw new TypeError('serve() belongs into a worker file: start it with createPool() or new Worker()');
  const answer = async ({ id, name, args }: Job): Promise<JobReply> => {
    try {
      const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
      if (handler === undefined)
        throw new TypeError(`the worker has no job "${name}"; it has: ${Object.keys(handlers).join(', ')}`);
      return { id, value: await handler(...(args as never[])) };
    } catch (error) {
      return { id, error };
    }
  };
  port.on('message', (job: Job) => {
    void answer(job).then((reply) => port.postMessage(reply));
  });
};
