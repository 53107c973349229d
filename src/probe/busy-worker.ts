import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Control, WORKER_PLACES, WorkerPlace } from '../core/ring.ts';

/** A thread that wants a CPU for this part of the time calculates; one that waits for messages wants it for nearly none. */
const BUSY = 0.8;
/** Where only the whole process can be asked: one thread that calculates takes all of a CPU, unless others take it away. */
const BUSY_PROCESS = 0.5;

interface Worker {
  readonly crumb: number;
  readonly systemId: number;
}

/**
 * The crumb of a worker that calculates, 0 if none does or none can be told. Takes `ms` milliseconds: who calculates shows only
 * while time passes.
 */
export const busyWorkerCrumb = (control: Int32Array, ms: number, nap: (ms: number) => void): number => {
  const workers = workersIn(control);
  if (workers.length === 0) return 0;
  const before = workers.map(wantedMs);
  const processBefore = process.cpuUsage();
  const startedAt = performance.now();
  nap(ms);
  const passed = performance.now() - startedAt;
  const used = process.cpuUsage(processBefore);
  const shares = workers.map((worker, index) => {
    const now = wantedMs(worker);
    const then = before[index] ?? null;
    return now === null || then === null ? null : (now - then) / passed;
  });
  const busiest = Math.max(...shares.map((share) => share ?? 0));
  if (busiest >= BUSY) return workers[shares.indexOf(busiest)]?.crumb ?? 0;
  const [only] = workers;
  const isProcessBusy = (used.user + used.system) / 1000 / passed >= BUSY_PROCESS;
  return shares[0] === null && workers.length === 1 && only !== undefined && isProcessBusy ? only.crumb : 0;
};

const workersIn = (control: Int32Array): readonly Worker[] => {
  const count = Math.min(Atomics.load(control, Control.workers), WORKER_PLACES);
  return Array.from({ length: count }, (_, index) => Control.workerPlaces + index * WorkerPlace.words)
    .map((at) => ({ crumb: control[at + WorkerPlace.crumb] ?? 0, systemId: control[at + WorkerPlace.systemId] ?? 0 }))
    .filter(({ crumb }) => crumb > 0);
};

/** Milliseconds for which the thread has run or waited for a CPU; null where the system does not tell. */
const wantedMs = ({ systemId }: Worker): number | null => {
  if (systemId === 0) return null;
  try {
    const [ran = 0, waited = 0] = readFileSync(`/proc/self/task/${systemId}/schedstat`, 'latin1')
      .split(' ')
      .map(Number);
    return (ran + waited) / 1e6;
  } catch {
    return null; // it has ended
  }
};
