/**
 * The thread that watches one event loop of a program in debug mode: it asks the loop whether it answers, tells at once what holds
 * it, and writes what it saw into the folder of the run, where it outlives the program.
 */
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';
import { syncCallName } from '../core/debug/sync-calls.ts';
import type { CallEvent, LaneEvent, StallEvent } from '../core/debug/wire.ts';
import { Control, openRing, Ready } from '../core/ring.ts';
import { clock } from '../kit/recorder.ts';
import { followLoop, type Silence } from '../probe/follow-loop.ts';
import { queueClock } from '../probe/queue-clock.ts';
import { systemId as ownSystemId } from '../probe/worker-crumb.ts';
import { conclusion } from './conclusion.ts';
import { openLaneFile } from './lane-file.ts';
import { longestCall, seenUntil } from './long-calls.ts';
import { lookInside } from './look-inside.ts';
import { openMarks } from './marks-reader.ts';
import { OWN_THREAD, READING_CRUMB } from './keys.ts';
import type { ObserverTask } from './observer.ts';
import { byLine, isAnybodys, stallParts } from './stall-parts.ts';
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
  expectsOwn,
  startedAt,
  originMs,
  command,
  parent,
  environment,
} = workerData as WatchdogData;
const { control } = openRing(shared);
const { slowMs } = settings;

/** To wake up is what costs most here. What has held the loop for too long was looked at ten times by then (milliseconds). */
const NAP_MS = Math.min(Math.max(slowMs / 10, 5), 10);
const NAPS_A_TURN = 10;
/** A loop that is silent for this long is told of while it is (milliseconds). */
const HANGS_MS = 1000;
/**
 * From then on a second process waits for the end, in milliseconds after the start: where the loop has been free for so many naps, and so
 * nobody waits for what that takes away, or has not been for so long.
 */
const OBSERVE_AFTER_MS = 300;
const FREE_NAPS = 5;
const NEVER_FREE_MS = 700;
/** At the end it is waited so long for what is still to be said (milliseconds). */
const TELL_MS = 2000;
/** Answers of the loop; at 100 a second. */
const TURNS_OF_LOADING = 20;
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
let looking = false;
let toldOpen = false;

/**
 * All of the first file has run. Where it waits at its top level it may never be over: then some turns of the loop after it began.
 * Where no file is the program's own, some turns after the start.
 */
const isLoaded = (): boolean => {
  const seen = Atomics.load(control, crumbAt + 1);
  if (seen !== 0 || !expectsOwn) turns += 1;
  return (seen & 2) !== 0 || turns > TURNS_OF_LOADING;
};
let turns = 0;
let loaded = false;

/** Calls that took long and that no stall has been told with yet. */
let calls: readonly CallEvent[] = [];

const callIn = (from: number, to: number, held: number): CallEvent | null => {
  takeMessages(); // what ended before the loop answered was said before, too
  const found = longestCall(calls, from, to, held);
  calls = calls.filter((call) => call.to > to);
  return found;
};

/** What has not come back can only be named. */
const callNow = (): StallEvent['call'] => {
  const name = syncCallName(Atomics.load(control, Control.syncCall));
  return name === null ? null : { name, at: null, own: null };
};

const lineOf = (crumb: number): string | null => {
  const mark = marks.at(crumb);
  return mark === null ? null : `${mark.file}:${mark.line}`;
};

/** What of a silence the program is to blame for. To load packages is no blame: nothing could be waiting for it yet. */
const stallOf = ({ from, to, credited, net, crumbs }: Silence, open: boolean): StallEvent => {
  const all = Math.max(
    credited,
    crumbs.reduce((sum, [, ms]) => sum + ms, 0),
  );
  const counted = byLine(
    crumbs.filter(
      ([crumb]) => crumb !== READING_CRUMB && (crumb === 0 ? loaded : loaded || marks.at(crumb)?.call !== 'require'),
    ),
    lineOf,
  );
  const share = all === 0 ? 0 : counted.reduce((sum, [, ms]) => sum + ms, 0) / all;
  const held = Math.min(credited, net ?? Infinity, to - from) * share;
  const requests = Atomics.load(control, Control.requests);
  const made = open ? null : callIn(from, to, held);
  const call = made === null ? (open ? callNow() : null) : { name: made.name, at: made.at, own: made.own };
  const seen = made === null ? counted : seenUntil(counted, made);
  return { k: 'stall', from, to, held, crumbs: seen, open, inside, call, requests };
};

let isOver = false;

const stalled = (silence: Silence): void => {
  if (isOver) return;
  const event = stallOf(silence, false);
  const wasTold = toldOpen;
  inside = null;
  toldOpen = false;
  looking = false;
  if (!wasTold && (event.held < slowMs || isAnybodys(event))) return;
  const parts = stallParts(event, slowMs);
  const told = parts.toSorted((a, b) => b.held - a.held)[0];
  for (const part of parts) {
    stalls += 1;
    if (stalls <= MOST_STALLS) write(part);
    tell({ event: part, wasTold: wasTold && part === told });
  }
};

/** This thread takes its time to start, and the first statements of the program may be running for long already. */
const begunAt = Atomics.load(control, Control.begunAt);
const turnedAt = Atomics.load(control, Control.turnedAt);
const loop = followLoop({
  control,
  crumb: () => Atomics.load(control, crumbAt),
  now: clock,
  ...(begunAt === 0
    ? {}
    : {
        silentSince: originMs + Math.max(begunAt, turnedAt) - 1,
        queuedSince: Atomics.load(control, Control.turnedQueued),
      }),
  queuedMs: queueClock(systemId),
  waitedMs: queueClock(ownSystemId()),
  ping: () => port.postMessage(0),
  stalled,
});

const look = async (): Promise<void> => {
  looking = true;
  const found = await lookInside();
  if (looking) inside = found;
};

const watchSilence = (): void => {
  if (loop.silentMs() < slowMs) return;
  // By what it is to blame for: to be looked at holds a thread as well, on a busy machine for long.
  const held = loop.heldMs();
  if (held < slowMs) return;
  const crumb = loop.topCrumb();
  // A call of the runtime is not interrupted by looking, and what would be seen is what comes after it.
  if (crumb === 0 && thread === 0 && loaded && !looking && callNow() === null) void look();
  if (toldOpen || (teller !== null && held < HANGS_MS)) return;
  const event = stallOf(loop.silence(), true);
  // To start a thread takes a moment, in which nothing is seen: better in a stall that will be told than after it.
  if (event.held >= slowMs) teller ??= startTeller();
  if (held < HANGS_MS) return;
  if (event.held < HANGS_MS / 2) return;
  toldOpen = true;
  write(event);
  tell({ event, wasTold: false });
};

const takeMessages = (): void => {
  for (let found = receiveMessageOnPort(port); found !== undefined; found = receiveMessageOnPort(port)) {
    received += 1;
    const event = found.message as LaneEvent;
    if (event.k === 'call') calls = [...calls.slice(-MOST_CALLS), event];
    else write(event);
  }
};
let received = 0;

/** The thread is about to end, and waits for what it said to be written. */
const finish = async (asked: number): Promise<void> => {
  // It has said that it answers: what it was silent for until then is told, and that it now waits for us is not.
  loop.look(0);
  isOver = true;
  for (let tries = 0; received < Atomics.load(control, Control.posted) && tries < 50; tries++) {
    takeMessages();
    if (received < Atomics.load(control, Control.posted)) await nap(1);
  }
  await allTold();
  if (reports && thread === 0) await conclusion().conclude({ folder, command }, settings, environment);
  Atomics.store(control, Control.flushed, asked);
  Atomics.notify(control, Control.flushed);
};

const nap = async (ms: number): Promise<void> => await new Promise((resolve) => setTimeout(resolve, ms));

/** Whoever kills the program ends this thread with it: somebody has to be left who tells. A short program is over before. */
const startObserver = async (): Promise<void> => {
  const { spawn } = await import('node:child_process'); // large, and no use to most programs
  const task: ObserverTask = { folder, command, settings };
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./debug-observer.cjs', import.meta.url)), JSON.stringify(task)],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
      env: environment,
      detached: true,
      windowsHide: true,
    },
  );
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
};
let observedAt = reports && thread === 0 && !isDeno ? startedAt + OBSERVE_AFTER_MS : Infinity;

let isOrphan = false;
/** To sleep in the event loop costs four times as much: this thread turns its own only now and then, and while something is to come by it. */
let naps = 0;
const sleep = async (): Promise<void> => {
  naps += 1;
  if (looking || isDeno || naps % NAPS_A_TURN === 0) await nap(NAP_MS);
  else Atomics.wait(control, Control.flush, Atomics.load(control, Control.flushed), NAP_MS);
};

const watch = async (): Promise<never> => {
  let last = clock();
  let beat = 0;
  let freeNaps = 0;
  for (;;) {
    const now = clock();
    loop.look(now - last);
    last = now;
    // Looked at between silences: what was still being loaded when a silence began is no part of its blame.
    if (Atomics.load(control, Control.beat) !== beat) {
      beat = Atomics.load(control, Control.beat);
      loaded ||= isLoaded();
    }
    freeNaps = loop.silentMs() === 0 ? freeNaps + 1 : 0;
    if (now >= observedAt && (freeNaps >= FREE_NAPS || now >= observedAt + NEVER_FREE_MS)) {
      observedAt = Infinity;
      await startObserver();
    }
    if (parent !== null && process.ppid !== parent && !isOrphan) {
      isOrphan = true;
      process.kill(process.pid, 'SIGTERM');
    }
    watchSilence();
    takeMessages();
    const asked = Atomics.load(control, Control.flush);
    if (asked !== Atomics.load(control, Control.flushed)) await finish(asked);
    await sleep();
  }
};

void watch();
