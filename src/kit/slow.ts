import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Control } from '../core/ring.ts';
import { ring } from './recorder.ts';

const { load, wait } = Atomics;

/** How long the server may take to listen before we say so, in milliseconds. Under heavy load a thread has taken 400. */
const START_LIMIT_MS = 20_000;

let port = 0;

const start = (): number => {
  const listening = ring?.control ?? new Int32Array(new SharedArrayBuffer(Control.count * 4));
  if (load(listening, Control.port) === 0) {
    const thread = new Worker(new URL('./slow-thread.js', import.meta.url), {
      workerData: { listening },
      execArgv: [],
    });
    thread.unref();
    wait(listening, Control.port, 0, START_LIMIT_MS);
  }
  const found = load(listening, Control.port);
  if (found === 0) throw new Error('the slow server did not start');
  return found;
};

/**
 * A slow HTTP server on this machine, in a thread of its own: it keeps answering while the main thread is blocked, and it
 * records when each request came and when it was answered.
 */
export const slow = {
  /**
   * The address for a path. `/item?ms=120&id=3` answers after about 120 ms (150 below id 300, 90 from 600 on) with that item as JSON: `{ id, name, price }`.
   * @param path path and query; `ms` is how long the server takes
   */
  url: (path: string): string => {
    port ||= start();
    return new URL(path, `http://127.0.0.1:${port}`).href;
  },
  /**
   * The command line of a program that asks for a path and prints the answer: its file, then its arguments. The program ends with
   * exit code 0, or with 22 and a line on stderr when the server has no such thing.
   * @param path as for `url`
   */
  command: (path: string): readonly [file: string, ...args: string[]] => [
    process.execPath,
    ...('deno' in process.versions ? ['run', '-A', '--quiet', '--no-lock'] : []),
    fileURLToPath(new URL('./ask.js', import.meta.url)),
    slow.url(path),
  ],
};
