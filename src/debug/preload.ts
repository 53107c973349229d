/**
 * Debug mode in one thread of any program: loaded before its first file by `-r` or `--import async-course/debug`, in its workers as well.
 * It adds no listener that changes what the program does with a signal or an error, and whatever it starts keeps nothing alive.
 */
import { mkdtempSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import {
  getEnvironmentData,
  isMainThread,
  MessageChannel,
  parentPort,
  setEnvironmentData,
  Worker,
  workerData,
} from 'node:worker_threads';
import { debugVariables, settingsFrom } from '../core/debug/settings.ts';
import type { LaneEvent } from '../core/debug/wire.ts';
import { Control, openRing, Ready, RING_KEY } from '../core/ring.ts';
import { clock } from '../kit/recorder.ts';
import { flush } from '../probe/flush.ts';
import { usedBetween, usedClock } from '../probe/queue-clock.ts';
import { systemId } from '../probe/worker-crumb.ts';
import { followAlive } from './follow-alive.ts';
import { prepareInstrumenting } from './instrumented.ts';
import { keepTicks } from './keep-ticks.ts';
import { CRUMBS_NAME, MARKS_KEY, OWN_THREAD } from './keys.ts';
import type { LoadModule } from './load-hooks.ts';
import { openLaneFile } from './lane-file.ts';
import { isManager, MOST_BYTES } from './own-files.ts';
import { fileTeller } from './tell-file.ts';
import { lostTeller } from './tell-lost.ts';
import { tellErrors } from './tell-errors.ts';
import { tellEveryPromise } from './tell-every-promise.ts';
import type { Telling } from './telling.ts';
import { wallNow } from './wall-clock.ts';
import { watchRequests } from './watch-requests.ts';
import { watchTimers } from './watch-timers.ts';
import { wrapCalls } from './wrap-calls.ts';
import type { WatchdogData } from './watchdog-data.ts';

const { add, load: loadWord, wait } = Atomics; // the program's own calls are watched
const { nextTick } = process;

/**
 * When it has loaded what it needs, the program waits so long for the watchdog: what is done before there is anybody who looks, nobody
 * could name (milliseconds).
 */
const READY_MS = 1000;
/**
 * On a quiet machine it need not: there the watchdog is awake long before anything has held the loop for too long. That is one that has
 * kept this thread from its CPU for no more than this share of the time since the watchdog was started.
 */
const QUIET_SHARE = 0.1;
/** At the end: how long it is waited until everything is written, in milliseconds, alone and with a report to be made. */
const FLUSH_MS = 3000;
const REPORT_MS = 15_000;

const speaking = [
  'TERM',
  'NO_COLOR',
  'FORCE_COLOR',
  'COLUMNS',
  'LC_ALL',
  'LC_CTYPE',
  'LANG',
  'WT_SESSION',
  'TERM_PROGRAM',
];

const { deno, node } = process.versions;
const runtime = deno === undefined ? `Node ${node}` : `Deno ${deno}`;

/** Loaded when the program was running already. */
const isLate = import.meta.url.endsWith('?late');

/**
 * Once in a thread, in none of our own or of the runtime's (loaders have one, which loads what is required as well), in no learner's
 * process (which has a probe already) and in no package manager.
 */
const isWanted = (): boolean => {
  const on = globalThis as unknown as Record<symbol, unknown>;
  if (on[Symbol.for(CRUMBS_NAME)] !== undefined) return false;
  if (typeof workerData === 'object' && workerData !== null && OWN_THREAD in workerData) return false;
  if (!isMainThread && deno === undefined && getEnvironmentData(MARKS_KEY) === undefined) return false;
  if (isMainThread && getEnvironmentData(RING_KEY) !== undefined) return false;
  return !isManager(process.argv[1]) && !process.execArgv.some((arg) => /[\\/]dist[\\/]preload\.js$/.test(arg));
};

const start = (load: LoadModule): Promise<void> | null => {
  const startedAt = wallNow();
  const settings = settingsFrom(process.env);
  const folder = settings.folder ?? mkdtempSync(path.join(os.tmpdir(), 'async-course-debug-'));
  process.env[debugVariables.folder] = folder; // for what the program starts
  const parent = Number(process.env[debugVariables.parent]) || null;
  delete process.env[debugVariables.parent]; // it is meant for this process alone
  const { shared, crumbAt, words, thread, entry, isOwn, isModuleFirst, marksFile, instrument } =
    prepareInstrumenting(folder);
  const { control } = openRing(shared);
  const write = openLaneFile(folder, thread);
  const { slowMs } = settings;
  write({ k: 'lane', at: startedAt, pid: process.pid, thread, file: entry, cwd: process.cwd(), runtime, slowMs });
  const threadId = isMainThread ? process.pid : systemId();
  const expectsOwn =
    !isLate && entry !== null && isOwn(pathToFileURL(entry).href) && statSync(entry).size <= MOST_BYTES;
  const { port1, port2 } = new MessageChannel();
  const early: LaneEvent[] = [];
  const post = (event: LaneEvent): void => {
    if (loadWord(control, Control.ready) === Ready.no) early.push(event);
    add(control, Control.posted, 1);
    port1.postMessage(event);
  };
  const used = usedClock(threadId);
  let onTick = (): void => {};
  const ticks = keepTicks({
    control,
    words,
    expectsOwn,
    slowMs,
    used,
    post,
    onTick: () => onTick(),
  });
  const data: WatchdogData = {
    [OWN_THREAD]: true,
    shared,
    port: port2,
    settings,
    folder,
    reports: settings.folder === null,
    thread,
    systemId: threadId,
    crumbAt,
    startedAt,
    originMs: performance.timeOrigin,
    command: settings.command ?? ['node', ...process.argv.slice(1)].join(' '),
    parent: isMainThread ? parent : null,
    environment: Object.fromEntries(speaking.map((name) => [name, process.env[name]])),
  };
  const watchdog = new Worker(new URL('./debug-watchdog.cjs', import.meta.url), {
    workerData: data,
    transferList: [port2],
    execArgv: [],
    env: {},
  });
  // Without it the program sees nothing of what goes wrong there, and goes on.
  watchdog.on('error', () => {});
  watchdog.unref();
  const [watchedAt, usedThen] = [clock(), used()];
  const isQuiet = (): boolean => {
    const since = usedBetween(usedThen, used());
    return since !== null && since.queuedMs <= QUIET_SHARE * (clock() - watchedAt);
  };

  const instrumenting = instrument(load);
  const { crumbs } = instrumenting;
  const tellings: Telling[] = [lostTeller(crumbs, expectsOwn, post)];
  if (settings.everyPromise) tellings.push(tellEveryPromise(crumbs, isOwn, post));
  if (isLate) post({ k: 'blind', key: 'debug.blind.late' });
  // After the hooks: what they start is not the program's.
  const crumb = (): number => crumbs.L[0] ?? 0;
  /** What runs from here on until the next statement of the program's own is somebody else's. */
  const leaveOwn = (): void => {
    words[0] = 0;
  };
  const alive = followAlive(crumb, () => crumbs.L[1] !== 0, post);
  tellings.push(alive);
  if (!isMainThread && entry === null) tellings.push(fileTeller(post));
  const { wrapLoaded } = wrapCalls({ control, slowMs, isOwn, used, post });
  const stopTimers = watchTimers({ slowMs, crumb, leaveOwn, post, alive: alive.list });
  tellings.push(watchRequests({ control, slowMs, leaveOwn, post }));
  tellErrors(marksFile, instrumenting, post);
  onTick = () => {
    const at = wallNow();
    for (const { tell } of tellings) tell(at);
    wrapLoaded();
  };
  const awaitWatchdog = (): void => {
    if (isQuiet()) return;
    wait(control, Control.ready, Ready.no, READY_MS);
    ticks.skip();
  };
  let begunAt = startedAt;
  crumbs.onBegin(() => {
    begunAt = wallNow();
    ticks.begin();
    if (isModuleFirst) awaitWatchdog();
    // CommonJS loads what it requires from here on: there it is when the first file has run to its end.
    else
      nextTick(() => {
        ticks.tick();
        awaitWatchdog();
      });
  });
  process.on('exit', (code) => {
    // What follows is our own: it holds nothing of the program's.
    ticks.tick();
    ticks.end();
    stopTimers();
    const at = wallNow();
    for (const { tell } of tellings) tell(at, true);
    post({ k: 'exit', at, code });
    // Nothing can have held a loop for longer than there was one. The watchdog takes a while to start: a short program need not wait for it.
    if (
      !data.reports &&
      at - begunAt < slowMs &&
      Atomics.compareExchange(control, Control.ready, Ready.no, Ready.over) === Ready.no
    )
      for (const event of early.filter(({ k }) => k !== 'gap' && k !== 'call')) write(event);
    else flush(control, settings.folder === null && isMainThread ? REPORT_MS : FLUSH_MS);
  });
  return instrumenting.opening;
};

/** To be called once, by whoever has loaded this. Where it returns a promise, a program that can wait begins when that is resolved. */
export const begin = (load: LoadModule): Promise<void> | null => {
  // A thread of the runtime's own: what loaders start there is none of the program's either.
  if (!isMainThread && parentPort === null && deno === undefined) setEnvironmentData(MARKS_KEY, undefined);
  return isWanted() ? start(load) : null;
};
