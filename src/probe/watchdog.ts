/**
 * The watchdog thread. Its realm is out of the learner's reach: it alone knows the run's secret, signs and writes the trace,
 * watches whether the main thread answers, where it stands when it does not, and ends the process at its limits.
 */
import { createHmac } from 'node:crypto';
import { appendFileSync, openSync, readFileSync, readSync, truncateSync } from 'node:fs';
import process from 'node:process';
import { receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { Control, openRing, RecordKind, ringReader, type RingRecord } from '../core/ring.ts';
import type { ChildEvent, WireEvent } from '../core/wire.ts';
import { clock } from '../kit/recorder.ts';
import { followLoop } from './follow-loop.ts';

export interface WatchdogData {
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
  readonly trace: string;
  readonly timeMs: number;
  readonly memoryMb: number;
}

const { shared, port, trace, timeMs, memoryMb } = workerData as WatchdogData;
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
/** Records beyond this are counted, not written: a flood must not fill the disk. */
const MOST_RECORDS = 20_000;

const secret = readFileSync(trace, 'utf8');
truncateSync(trace);

let sequence = 0;
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
  if (batch.length === 0) return;
  const body = JSON.stringify([sequence++, batch]);
  batch = [];
  appendFileSync(trace, `${createHmac('sha256', secret).update(body).digest('base64url')} ${body}\n`);
};

const takeRecord = ({ kind, thread, id, at, amount, name }: RingRecord): void => {
  if (kind === RecordKind.mark) {
    urgent = true;
    if (name === 'load') startedAt = at;
  }
  if (records >= MOST_RECORDS && kind !== RecordKind.mark) {
    unwritten += 1;
    return;
  }
  records += 1;
  batch.push({ k: 'record', r: [kind, thread, id, at, amount, name] });
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

/** Writes what there is and ends the process, children of the main thread's blocking calls aside: those the parent kills. */
const stopAt = (what: 'time' | 'memory'): void => {
  drain();
  const limit: WireEvent = { k: 'limit', what, stuck: loop.silentMs() > STUCK_MS, crumb: loop.topCrumb() };
  loop.finish();
  batch.push(limit, status());
  write();
  process.kill(process.pid, 'SIGKILL');
};

/** Milliseconds for which the main thread was ready but had no CPU; null where the system does not tell. */
function queueClock(): () => number | null {
  if (process.platform !== 'linux') return () => null;
  try {
    const file = openSync(`/proc/${process.pid}/task/${process.pid}/schedstat`, 'r');
    const buffer = Buffer.alloc(64);
    return () => Number(buffer.toString('latin1', 0, readSync(file, buffer, 0, 64, 0)).split(' ')[1]) / 1e6;
  } catch {
    return () => null;
  }
}

const nap = new Int32Array(new SharedArrayBuffer(4)); // its own: nobody else can wake it
let last = clock();
let lastWrite = last;
let lastMemory = last;
let ownMs = 0;
batch.push({ k: 'on', at: last });
write();
Atomics.store(control, Control.ready, 1);
Atomics.notify(control, Control.ready);

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
    const mb = process.memoryUsage.rss() / 1_048_576;
    if (mb > peakMb) peakMb = mb;
    if (mb > memoryMb) stopAt('memory');
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
    if (batch.length === 0 && now - lastWrite >= SIGN_OF_LIFE_MS) batch.push(status());
    if (batch.length > 0) lastWrite = now;
    urgent = false;
    write();
  }
}
