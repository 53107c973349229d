/**
 * The thread that watches one event loop of a program in debug mode: it sees whether the loop ticks, tells at once what holds
 * it, and writes what it saw into the folder of the run, where it outlives the program.
 */
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';
import { syncCallName } from '../core/debug/sync-calls.ts';
import type { CallEvent, GapEvent, LaneEvent, StallEvent } from '../core/debug/wire.ts';
import { Control, openRing, Ready } from '../core/ring.ts';
import { clock } from '../kit/recorder.ts';
import { othersQueueClock, queueClock, usedClock } from '../probe/queue-clock.ts';
import { systemId as ownSystemId } from '../probe/worker-crumb.ts';
import { openStall, stallsIn, type Seen } from './blame.ts';
import { conclusion } from './conclusion.ts';
import { followTicks, type Silence, type Tick } from './follow-ticks.ts';
import { openLaneFile } from './lane-file.ts';
import { lookInside } from './look-inside.ts';
import { openMarks } from './marks-reader.ts';
import { OWN_THREAD } from './keys.ts';
import { startObserver } from './start-observer.ts';
import { tickMsFor } from './tick.ts';
import type { TellerData, ToTell } from './teller.ts';
import type { WatchdogData } from './watchdog-data.ts';

const {
  shared,
  port,
  settings,
  folder,
  reports,
  thread,
  systemId,
  crumbAt,
  startedAt,
  originMs,
  command,
  parent,
  environment,
} = workerData as WatchdogData;
const { control } = openRing(shared);
const { slowMs } = settings;
const tickMs = tickMsFor(slowMs);

/** To wake up is what costs most here. What has held the loop for too long was looked at five times by then (milliseconds). */
const NAP_MS = Math.min(Math.max(slowMs / 10, 5), 10);
/** While the loop ticks: half of what is worth telling is left to be seen then. */
const FREE_NAP_MS = Math.min(Math.max(slowMs / 2, 5), 50);
/** Where it has not for so long that somebody has looked often enough to say how much of it was whose. */
const LONG_NAP_MS = Math.min(Math.max(slowMs / 4, 5), 25);
const ENOUGH_MS = 30 * NAP_MS;
const NAPS_A_TURN = 10;
/** A loop that is silent for this long is told of while it is (milliseconds). */
const HANGS_MS = 1000;
/**
 * From then on a second process waits for the end, in milliseconds after the start: where the loop has been free for so long, and so nobody
 * waits for what that takes away, or has not been for so long.
 */
const OBSERVE_AFTER_MS = 200;
const FREE_MS = 75;
const NEVER_FREE_MS = 300;
/** At the end it is waited so long for what is still to be said (milliseconds). */
const TELL_MS = 2000;
/** Further ones are told, and not kept for the report: a server that runs for days must not fill the disk. */
const MOST_STALLS = 10_000;

/** Long calls of one silence; further ones are shorter than half of it. */
const MOST_CALLS = 100;

const marks = openMarks(path.join(folder, `${process.pid}-marks.jsonl`));
const isDeno = 'deno' in process.versions;
// A program that is over by now has written its own few lines.
if (Atomics.compareExchange(control, Control.ready, Ready.no, Ready.watched) !== Ready.no) process.exit();
Atomics.notify(control, Control.ready);
const write = openLaneFile(folder, thread);

let teller: Worker | null = null;
const startTeller = (): Worker =>
  new Worker(new URL('./debug-teller.cjs', import.meta.url), {
    workerData: { [OWN_THREAD]: true, settings, thread, folder, environment } satisfies TellerData,
    execArgv: [],
    env: {},
  }).on('error', () => {}); // nobody is told, and the program goes on
const tell = (toTell: ToTell): void => {
  teller ??= startTeller();
  teller.postMessage(toTell);
};

const allTold = async (): Promise<void> => {
  if (teller === null) return;
  teller.postMessage(null);
  await Promise.race([once(teller, 'message'), nap(TELL_MS)]);
};

let stalls = 0;
let inside: StallEvent['inside'] = null;
/** In this silence somebody has gone to look; and how many have not come back yet. */
let wasLookedAt = false;
let looking = 0;
let silences = 0;
let toldOpen = false;

/** Calls that took long and that no stall has been told with yet. */
let calls: readonly CallEvent[] = [];

const callsIn = ({ from, to }: Silence): readonly CallEvent[] => {
  takeMessages(); // what ended before the loop ticked was said before, too
  const met = calls.filter((call) => call.from < to && call.to > from);
  calls = calls.filter((call) => call.to > to);
  return met;
};

const seenIn = (silence: Silence): Seen => ({ silence, inside, requests: Atomics.load(control, Control.requests) });

/** What was found out of one silence is nothing of the next. */
const nextSilence = (): void => {
  if (inside === null && !toldOpen && !wasLookedAt) return;
  inside = null;
  toldOpen = false;
  wasLookedAt = false;
  silences += 1;
};

const stalled = (silence: Silence): void => {
  const wasTold = toldOpen;
  const found = stallsIn(seenIn(silence), { marks, calls: callsIn(silence), slowMs, wasTold });
  nextSilence();
  const told = found.toSorted((a, b) => b.held - a.held)[0];
  for (const event of found) {
    stalls += 1;
    if (stalls <= MOST_STALLS) write(event);
    tell({ event, wasTold: wasTold && event === told });
  }
};

const readTick = (): Tick => {
  const beat = Atomics.load(control, Control.beat);
  const now = clock();
  // Thirty-two bits of milliseconds are full after 24 days.
  const agoMs = (Math.trunc(now - originMs) - Atomics.load(control, Control.tickAt)) | 0;
  return {
    beat,
    at: now - agoMs,
    queuedMs: Atomics.load(control, Control.tickQueued),
    loaded: Atomics.load(control, Control.tickLoaded) === 1,
  };
};

const loop = followTicks({
  tickMs,
  tick: readTick,
  crumb: () => Atomics.load(control, crumbAt),
  gaps: () => {
    takeMessages();
    return gaps.splice(0);
  },
  now: clock,
  queuedMs: queueClock(systemId),
  ownUsed: usedClock(ownSystemId()),
  othersQueued: othersQueueClock(systemId),
  silent: stalled,
});

/** By how long the loop has been overdue, in milliseconds. */
const napFor = (overdueMs: number): number => {
  if (!loop.isTold) return NAP_MS;
  if (overdueMs === 0) return FREE_NAP_MS;
  return overdueMs > ENOUGH_MS ? LONG_NAP_MS : NAP_MS;
};

const look = async (): Promise<void> => {
  wasLookedAt = true;
  const of = silences;
  looking += 1;
  const found = await lookInside();
  looking -= 1;
  if (of === silences) inside = found;
};

const watchSilence = (): void => {
  if (loop.overdueMs() < slowMs) return;
  // By what it is to blame for: to be looked at holds a thread as well, on a busy machine for long.
  const silence = loop.silence();
  const { held, loaded } = silence;
  if (held < slowMs) return;
  const hangs = held >= HANGS_MS && !toldOpen;
  if (wasLookedAt && teller !== null && !hangs) return;
  const callName = syncCallName(Atomics.load(control, Control.syncCall));
  const event = openStall(seenIn(silence), marks, callName);
  // A call of the runtime is not interrupted by looking, and what would be seen is what comes after it.
  if (!wasLookedAt && event.crumbs[0]?.[0] === 0 && thread === 0 && loaded && callName === null) void look();
  // To start a thread takes a moment, in which nothing is seen: better in a stall that will be told than after it.
  if (event.held >= slowMs) teller ??= startTeller();
  if (!hangs) return;
  if (event.held < HANGS_MS / 2) return;
  toldOpen = true;
  write(event);
  tell({ event, wasTold: false });
};

const isPosted = (): boolean => received < Atomics.load(control, Control.posted);
const takeMessages = (): void => {
  if (!isPosted()) return; // to ask the port takes longer
  for (let found = receiveMessageOnPort(port); found !== undefined; found = receiveMessageOnPort(port)) {
    received += 1;
    const event = found.message as LaneEvent;
    if (event.k === 'call') calls = [...calls.slice(-MOST_CALLS), event];
    else if (event.k === 'gap') gaps.push(event);
    else write(event);
  }
};
const gaps: GapEvent[] = [];
let received = 0;

/** The thread is about to end, and waits for what it said to be written. */
const finish = async (asked: number): Promise<void> => {
  for (let tries = 0; isPosted() && tries < 50; tries++) {
    takeMessages();
    if (isPosted()) await nap(1);
  }
  // It has ticked a last time: until then it is told, and that it now waits for us is not.
  loop.look(Infinity);
  await allTold();
  if (reports && thread === 0) await conclusion().conclude({ folder, command }, settings, environment);
  Atomics.store(control, Control.flushed, asked);
  Atomics.notify(control, Control.flushed);
};

const nap = async (ms: number): Promise<void> => await new Promise((resolve) => setTimeout(resolve, ms));

let observedAt = reports && thread === 0 && !isDeno ? startedAt + OBSERVE_AFTER_MS : Infinity;

let isOrphan = false;
/**
 * To sleep in the event loop costs four times as much: this thread turns its own only now and then, and while something is to come by it.
 * Returns how long it meant to.
 */
const sleep = async (): Promise<number> => {
  naps += 1;
  if (isDeno || looking > 0) {
    await nap(NAP_MS);
    return NAP_MS;
  }
  if (naps % NAPS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  const ms = napFor(loop.overdueMs());
  Atomics.wait(control, Control.flush, Atomics.load(control, Control.flushed), ms);
  return ms;
};
let naps = 0;

const watch = async (): Promise<void> => {
  let meantMs = 0;
  let busyAt = clock();
  for (;;) {
    loop.look(meantMs);
    // It may have been skipped without a word: the program waited for this thread.
    if (loop.overdueMs() < slowMs) nextSilence();
    const now = clock();
    if (loop.overdueMs() > tickMs) busyAt = now;
    if (now >= observedAt && (now - busyAt >= FREE_MS || now >= observedAt + NEVER_FREE_MS)) {
      observedAt = Infinity;
      await startObserver({ folder, command, settings }, environment);
    }
    if (parent !== null && process.ppid !== parent && !isOrphan) {
      isOrphan = true;
      process.kill(process.pid, 'SIGTERM');
    }
    watchSilence();
    const asked = Atomics.load(control, Control.flush);
    if (asked !== Atomics.load(control, Control.flushed)) {
      await finish(asked);
      return; // the loop has ticked for the last time
    }
    meantMs = await sleep();
  }
};

void watch();
