import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { Control } from '../core/ring.ts';
import { ring } from './recorder.ts';

const { exchange, store } = Atomics;
const control = isMainThread && 'deno' in process.versions ? (ring?.control ?? null) : null;

/**
 * Does what no statement of the learner's is to blame for. Deno holds the thread that starts a worker until the worker stands, for
 * tens of milliseconds each: that is the runtime's doing, so no crumb stands meanwhile. Elsewhere a worker is started in passing.
 */
export const asNobody = <T>(start: () => T): T => {
  if (control === null) return start();
  const before = exchange(control, Control.crumb, 0);
  try {
    return start();
  } finally {
    store(control, Control.crumb, before);
  }
};
