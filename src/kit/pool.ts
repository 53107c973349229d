import { Worker } from 'node:worker_threads';
import { asNobody } from './as-nobody.ts';
import { openSpan } from './recorder.ts';
import type { JobReply } from './serve.ts';

/** A fixed number of worker threads that share one queue of jobs. */
export interface Pool {
  readonly size: number;
  /**
   * Hands a job to the next idle worker; waits in line when there is none.
   * @param name which of the worker's handlers (`serve`)
   * @throws what the handler threw, as a rejection; Error when the worker died or the pool is closed
   */
  readonly run: (name: string, ...args: readonly unknown[]) => Promise<any>; // oxlint-disable-line typescript/no-explicit-any -- the answer's type is the worker file's, which this side cannot see
  /** Ends the workers at once; jobs that run or wait in line are rejected. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Member {
  readonly worker: Worker;
  job: (Waiting & { readonly done: () => void }) | null;
}

/**
 * Starts `size` worker threads on one file and resolves when all of them are ready.
 * An idle pool does not keep the process alive.
 * @param url the worker file: `new URL('./cpu.worker.ts', import.meta.url)`
 * @param size number of threads, 1 or more
 * @throws RangeError for a size below 1; the worker file's own error when it cannot be loaded
 */
export const createPool = async (url: URL | string, size: number): Promise<Pool> => {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`a pool needs 1 thread or more, not ${size}`);
  const line: Waiting[] = [];
  let closed = false;
  let id = 0;
  const members = await Promise.all(Array.from({ length: size }, () => startMember(String(url))));

  const next = (member: Member): void => {
    const job = line.shift();
    if (job === undefined) {
      member.worker.unref();
      return;
    }
    member.worker.ref();
    member.job = { ...job, done: openSpan('job', job.name) };
    try {
      member.worker.postMessage({ id: (id += 1), name: job.name, args: job.args });
    } catch (error) {
      finish(member, (failed) => failed.reject(error)); // what cannot be cloned
    }
  };
  const finish = (member: Member, settle: (job: Waiting) => void): void => {
    const { job } = member;
    if (job === null) return;
    member.job = null;
    job.done();
    settle(job);
    next(member);
  };
  for (const member of members) {
    member.worker.on('message', (reply: JobReply) =>
      finish(member, (job) => ('error' in reply ? job.reject(reply.error) : job.resolve(reply.value))),
    );
    const died = (error: Error): void => {
      if (!members.includes(member)) return; // `error` is followed by `exit`
      members.splice(members.indexOf(member), 1);
      const { job } = member;
      member.job = null;
      job?.done();
      job?.reject(error);
      if (members.length === 0) for (const waiting of line.splice(0)) waiting.reject(error);
    };
    member.worker.on('error', died);
    member.worker.on('exit', (code) => died(new Error(`a worker of the pool ended with code ${code}`)));
    member.worker.unref();
  }

  return {
    size,
    run: (name, ...args) =>
      new Promise((resolve, reject) => {
        if (closed || members.length === 0) {
          reject(new Error(closed ? 'the pool is closed' : 'no worker of the pool is alive'));
          return;
        }
        line.push({ name, args, resolve, reject });
        const idle = members.find((member) => member.job === null);
        if (idle !== undefined) next(idle);
      }),
    close: async () => {
      closed = true;
      for (const waiting of line.splice(0)) waiting.reject(new Error('the pool is closed'));
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
};

/** Resolves when the worker file is loaded, so that starting up is not taken for work. */
const startMember = (url: string): Promise<Member> =>
  new Promise((resolve, reject) => {
    const worker = asNobody(() => new Worker(new URL('./pool-thread.js', import.meta.url), { workerData: { url } }));
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      resolve({ worker, job: null });
    });
  });
