/**
 * The watchdog thread. Its realm is out of the learner's reach: it alone knows the run's secret, signs and writes the trace,
 * watches whether the main thread answers, where it stands when it does not, and ends the process at its limits.
 */
import process from 'node:process';
import { receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { Control, openRing, RecordKind, ringReader, type RingRecord } from '../core/ring.ts';
import type { ChildEvent, WireEvent } from '../core/wire.ts';
import { clock } from '../kit/recorder.ts';
import { busyWorkerCrumb } from './busy-worker.ts';
import { followLoop } from './follow-loop.ts';
import { queueClock } from './queue-clock.ts';
import { openTraceFile } from './trace-file.ts';

export interface WatchdogData {
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
  readonly trace: string;
}

/** The first message of its port: how much the run may take. */
export interface WatchdogLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
  /** How the loop does is written with every batch, for somebody who looks on. */
  readonly pulse: boolean;
}

const { shared, port, trace } = workerData as WatchdogData;
const ring = openRing(shared);
const { control } = ring;

/** The thread sleeps this long between looks, in milliseconds. */
const NAP_MS = 5;
/** A batch is written at most this often, in milliseconds, unless something important happened. */
const BATCH_MS = 40;
const MEMORY_EVERY_MS = 25;
/** A batch is written at least this often, in milliseconds: whoever reads the file knows that this process is not suspended. */
const SIGN_OF_LIFE_MS = 500;
/** A loop that has been silent for this long at the limit is called stuck, in milliseconds; waiting loops answer every 10. */
const STUCK_MS = 200;
/**
 * At the end it is asked for this long who calculates, in milliseconds, and so often: on a busy machine a thread may get no CPU for
 * one such time, and then the system shows neither work nor waiting. Where memory grows there is less time.
 */
const ASK = { time: { ms: 60, times: 5 }, memory: { ms: 15, times: 1 } } as const;
/** Records beyond this are counted, not written: a flood must not fill the disk. */
const MOST_RECORDS = 20_000;

const parent = process.ppid;
const file = openTraceFile(trace);
Atomics.store(control, Control.ready, 1);
Atomics.notify(control, Control.ready);
Atomics.wait(control, Control.begun, 0);
const { timeMs, memoryMb, pulse } = (receiveMessageOnPort(port) as { readonly message: WatchdogLimits }).message;
let batch: WireEvent[] = [];
let records = 0;
let unwritten = 0;
let received = 0;
let wakes = 0;
let peakMb = 0;
let startedAt: number | null = null;
let urgent = false;

const decoder = new TextDecoder();
const reader = ringReader(ring, (bytes) => decoder.decode(bytes));

const write = (): void => {
  const events = batch;
  batch = [];
  file.write(events);
};

const takeRecord = ({ kind, thread, id, at, amount, name, turn }: RingRecord): void => {
  if (kind === RecordKind.mark) {
    urgent = true;
    if (name === 'load') startedAt = at;
  }
  if (records >= MOST_RECORDS && kind !== RecordKind.mark) {
    unwritten += 1;
    return;
  }
  records += 1;
  batch.push({
    k: 'record',
    r: turn === 0 ? [kind, thread, id, at, amount, name] : [kind, thread, id, at, amount, name, turn],
  });
};

const takeMessages = (): void => {
  for (let found = receiveMessageOnPort(port); found !== undefined; found = receiveMessageOnPort(port)) {
    received += 1;
    urgent = true;
    batch.push(found.message as ChildEvent);
  }
};

const loop = followLoop({
  control,
  now: clock,
  queuedMs: queueClock(),
  // Verdicts are proved (`npm run soak`) with a watchdog that credits its wake-ups alone: it can miss blame, and never invents any.
  waitedMs: () => null,
  ping: () => port.postMessage(0),
  stalled: (stall) => {
    urgent = true;
    batch.push({ k: 'stall', ...stall });
  },
});

const status = (): WireEvent => ({
  k: 'status',
  at: clock(),
  wakes,
  beats: Atomics.load(control, Control.beat),
  crumbSeen: Atomics.load(control, Control.crumbSeen) === 1,
  lost: reader.lost() + unwritten,
  peakMb: Math.round(peakMb),
});

const drain = (): void => {
  reader.drain(takeRecord);
  takeMessages();
};

const busyWorker = ({ ms, times }: { readonly ms: number; readonly times: number }): number => {
  for (let asked = 0; asked < times; asked++) {
    const found = busyWorkerCrumb(control, ms, (pause) => void Atomics.wait(nap, 0, 0, pause));
    if (found !== 0) return found;
  }
  return 0;
};

/** Writes what there is and ends the process, children of the main thread's blocking calls aside: those the parent kills. */
const stopAt = (what: 'time' | 'memory'): void => {
  drain();
  const stuck = loop.silentMs() > STUCK_MS;
  const crumb = loop.topCrumb();
  loop.finish();
  // A main thread that is free may be waiting for a worker that is not.
  const worker = stuck ? 0 : busyWorker(ASK[what]);
  batch.push({ k: 'limit', what, stuck, crumb: worker === 0 ? crumb : worker, worker: worker !== 0 }, status());
  write();
  process.kill(process.pid, 'SIGKILL');
};

/** Nobody is left who would hear the verdict or end the program: what is in its process group ends with the one who started it. */
const stopWithParent = (): void => {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.kill(process.pid, 'SIGKILL'); // no group of its own (Windows)
  }
};

const residentMb = (): number => {
  try {
    return process.memoryUsage.rss() / 1_048_576;
  } catch {
    return peakMb; // the system is asked through a file, and the program may have taken the last descriptor
  }
};

const nap = new Int32Array(new SharedArrayBuffer(4)); // its own: nobody else can wake it
let last = clock();
let lastWrite = last;
let lastMemory = last;
let ownMs = 0;
batch.push({ k: 'on', at: last });
write();

for (;;) {
  Atomics.wait(nap, 0, 0, NAP_MS);
  const now = clock();
  const slept = now - last;
  last = now;
  wakes += 1;
  if (Atomics.load(control, Control.crumb) !== 0) Atomics.store(control, Control.crumbSeen, 1);
  drain();
  const taken = loop.look(slept);
  if (startedAt !== null) ownMs += Math.max(0, Math.min(slept, 50) - taken);
  if (now - lastMemory >= MEMORY_EVERY_MS) {
    lastMemory = now;
    const mb = residentMb();
    if (mb > peakMb) peakMb = mb;
    if (mb > memoryMb) stopAt('memory');
    if (process.ppid !== parent) stopWithParent();
  }
  if (ownMs > timeMs) stopAt('time');
  if (Atomics.load(control, Control.flush) !== Atomics.load(control, Control.flushed)) {
    const asked = Atomics.load(control, Control.flush);
    for (let tries = 0; received < Atomics.load(control, Control.posted) && tries < 20; tries++) {
      takeMessages();
      if (received < Atomics.load(control, Control.posted)) Atomics.wait(nap, 0, 0, 1);
    }
    drain();
    loop.finish();
    batch.push(status());
    write();
    Atomics.store(control, Control.flushed, asked);
    Atomics.notify(control, Control.flushed);
  } else if (urgent || now - lastWrite >= BATCH_MS) {
    if (pulse || (batch.length === 0 && now - lastWrite >= SIGN_OF_LIFE_MS)) batch.push(status());
    if (batch.length > 0) lastWrite = now;
    urgent = false;
    write();
  }
}
