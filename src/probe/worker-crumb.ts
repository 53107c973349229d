import { readlinkSync } from 'node:fs';
import process from 'node:process';
import { Control, WORKER_PLACES, WorkerPlace } from '../core/ring.ts';

/**
 * Where this worker's crumb lies among the control words, or null when so many workers have a place already. Beside it the thread
 * says what the system calls it, so that the watchdog can ask whether it calculates or waits.
 */
export const workerCrumb = (shared: SharedArrayBuffer): number | null => {
  const control = new Int32Array(shared, 0, Control.count);
  const place = Atomics.add(control, Control.workers, 1);
  if (place >= WORKER_PLACES) return null;
  const at = Control.workerPlaces + place * WorkerPlace.words;
  Atomics.store(control, at + WorkerPlace.systemId, systemId());
  return at + WorkerPlace.crumb;
};

/** What the system calls this thread; 0 where it does not tell. */
export const systemId = (): number => {
  if (process.platform !== 'linux') return 0;
  try {
    return Number(/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};
