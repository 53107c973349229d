/**
 * The main thread of a learner's process. Order matters: the probe takes its own references, starts the watchdog and loads the
 * kit and the scenario before the learner's first statement runs; after that it calls nothing it has not taken before.
 */
import { ring, shared } from './memory.ts'; // first: whoever records looks for it when loaded
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { MessageChannel, setEnvironmentData, Worker } from 'node:worker_threads';
import { Control, PRELOAD_KEY } from '../core/ring.ts';
import { snapshot } from '../core/snapshot.ts';
import type { Scenario } from '../core/stage.ts';
import type { ChildEvent, LaunchConfig, RunConfig, WireError } from '../core/wire.ts';
import { JOB_SIZE_KEY } from '../kit/primes.ts';
import { clock, recordMark } from '../kit/recorder.ts';
import { flush } from './flush.ts';
import { openHooks } from './hooks.ts';
import { HOOKS_KEY } from './keys.ts';
import { openStage } from './stage.ts';
import { watchChildren } from './watch-children.ts';
import type { WatchdogLimits } from './watchdog.ts';
import { watchClocks } from './watch-clocks.ts';

const { setTimeout: startTimer, setImmediate: soon, Promise: NativePromise, Object: NativeObject } = globalThis;
const { add, load, notify, store } = Atomics;
const { get, apply, deleteProperty } = Reflect;
const { kill, pid, getActiveResourcesInfo } = process;
const { slice } = String.prototype;
const killSelf = (): unknown => apply(kill, process, [pid, 'SIGKILL']);
const resources = (): string[] => apply(getActiveResourcesInfo, process, []);
const { stdout, stderr } = process;
const writeOut = stdout.write.bind(stdout);
const writeErr = stderr.write.bind(stderr);
const clockIsIntact = watchClocks();
watchChildren();

/** How long the first heartbeat may take, in milliseconds; it comes with the watchdog's first look, 5 ms after it woke. */
const FIRST_BEAT_LIMIT_MS = 3000;

/** What to run is said at once, or when the learner saves. When the one who would say it is gone, there is nothing to run. */
process.once('disconnect', killSelf);
const told = new NativePromise((resolve) => process.once('message', resolve));

const [program = '', , launch = ''] = process.argv;
const { trace, jobSize, warm } = JSON.parse(launch) as LaunchConfig;
setEnvironmentData(JOB_SIZE_KEY, jobSize);
setEnvironmentData(PRELOAD_KEY, new URL('./preload.js', import.meta.url).href);
const { port1, port2 } = new MessageChannel();
const post = port1.postMessage.bind(port1);
port1.on('message', () => {
  add(ring.control, Control.beat, 1);
});
port1.unref();
new Worker(new URL('./watchdog.js', import.meta.url), {
  workerData: { shared, port: port2, trace },
  transferList: [port2],
  execArgv: [],
  env: {},
}).unref();

const say = (event: ChildEvent): void => {
  add(ring.control, Control.posted, 1);
  post(event);
};

/** Of an error's text; all of a stack that points somewhere useful is in it. */
const MOST_CHARACTERS = 10_000;
/** So many rejections are told one by one; what is right or wrong does not change after the first. */
const MOST_REJECTIONS = 1000;

const textOf = (value: unknown, key: string): string => {
  try {
    const found: unknown = get(value as object, key);
    return typeof found === 'string' ? apply(slice, found, [0, MOST_CHARACTERS]) : '';
  } catch {
    return '';
  }
};

const wireError = (error: unknown): WireError =>
  typeof error === 'object' && error !== null
    ? {
        name: textOf(error, 'name') || 'Error',
        message: textOf(error, 'message') || snapshot(error),
        stack: textOf(error, 'stack'),
      }
    : { name: typeof error, message: snapshot(error), stack: '' };

let phase: 'loading' | 'running' | 'ended' = 'loading';
let leaving = false;

/** Says the last word and ends the process at once, so that nothing which the learner left behind can delay the verdict. */
const leave = async (event: ChildEvent): Promise<void> => {
  if (leaving) return;
  leaving = true;
  phase = 'ended';
  // What went wrong is said at once: what follows may go wrong as well. That all went well is said when it has.
  if (event.k !== 'end') say(event);
  await printed(writeOut);
  await printed(writeErr);
  if (event.k === 'end') say(event);
  flush(ring.control, 5000);
  killSelf();
};

/** Until what was printed is on its way. A stream that the program holds back or has closed is not waited for. */
const printed = (write: typeof writeOut): Promise<void> =>
  new NativePromise((resolve) => {
    startTimer(resolve, 300);
    try {
      write('', () => resolve());
    } catch {
      resolve();
    }
  });

let natural = false;
process.on('beforeExit', () => {
  natural = true;
});
process.on('exit', (code) => {
  if (phase === 'ended') return;
  say({ k: 'exit', code, natural });
  flush(ring.control, 500);
});
let rejections = 0;
process.on('unhandledRejection', (reason) => {
  rejections += 1;
  if (rejections <= MOST_REJECTIONS) say({ k: 'unhandled', error: wireError(reason) });
});
const uncaught = (error: unknown): void =>
  void leave({ k: phase === 'loading' ? 'load-error' : 'uncaught', error: wireError(error) });
process.on('uncaughtException', uncaught);
// Stays when all listeners are removed. Not on every runtime.
process.setUncaughtExceptionCaptureCallback?.(uncaught);

// Before the hooks: on older Node every import then asks another thread. Their addresses are those that the learner's files import.
const crumbs = (await import(new URL('./crumbs.js', import.meta.url).href)) as typeof import('./crumbs.ts');
const kit = (await import(new URL('./kit.js', import.meta.url).href)) as typeof import('../kit.ts');
const serveModules = openHooks();
while (load(ring.control, Control.ready) === 0) await new NativePromise((resolve) => startTimer(resolve, 1));

if (warm.length > 0) {
  const address = kit.slow.url('/');
  if (warm.includes('fetch')) await (await fetch(address)).text();
  if (warm.includes('get-sync')) kit.getSync(address);
}

const config = (await told) as RunConfig;
// From here on it is a program that nobody talks to.
process.off('disconnect', killSelf);
process.disconnect();
for (const name of ['send', 'disconnect']) deleteProperty(process, name);
process.chdir(path.dirname(fileURLToPath(config.entry)));
process.argv = [program, fileURLToPath(config.entry)];
setEnvironmentData(HOOKS_KEY, config.modules);
port1.postMessage({ timeMs: config.timeMs, memoryMb: config.memoryMb, pulse: config.pulse } satisfies WatchdogLimits);
store(ring.control, Control.begun, 1);
notify(ring.control, Control.begun);
serveModules(config.modules);

let scenario: Scenario | null = null;
try {
  if (config.scenario !== null) ({ scenario } = (await import(config.scenario)) as { readonly scenario: Scenario });
} catch (error) {
  await leave({ k: 'course-error', error: wireError(error) });
}

let before: string[] = [];
let learner: Readonly<Record<string, unknown>> = {};
// The first answered ping proves that the watchdog and this thread hear each other; a machine without a free moment gets time for it.
for (const until = clock() + FIRST_BEAT_LIMIT_MS; load(ring.control, Control.beat) === 0 && clock() < until;)
  await new NativePromise((resolve) => startTimer(resolve, 1));
recordMark('load', 0);
before = resources();
try {
  learner = (await import(config.entry)) as Readonly<Record<string, unknown>>;
} catch (error) {
  await leave({ k: 'load-error', error: wireError(error) });
}

const isClass = (value: unknown): boolean =>
  typeof value === 'function' && /^class\b/.test(apply(Function.prototype.toString, value, []));

for (const name in config.exports) {
  const due = config.exports[name];
  if (!NativeObject.hasOwn(learner, name)) {
    await leave({ k: 'missing-export', name, found: NativeObject.keys(learner) });
    continue;
  }
  const value = learner[name];
  const fits = due === 'class' ? isClass(value) : typeof value === due && !(due === 'function' && isClass(value));
  if (!fits) await leave({ k: 'wrong-export', name, actual: value === null ? 'null' : typeof value });
}

phase = 'running';
recordMark('loaded', 0);
const stage = openStage({ ring, exports: learner as never, seed: config.seed, say });
const { call } = config;
try {
  if (scenario !== null) await scenario(stage);
  else if (call !== null) {
    const settled = await stage.measure(() => (learner[call.export] as (...args: unknown[]) => unknown)(...call.args));
    stage.returned(`${call.export}()`, settled, call.returns);
  }
} catch (error) {
  await leave({ k: 'course-error', error: wireError(error) });
}

// A storm starts when the call has returned, and a rejection is known to be unhandled one turn later.
await new NativePromise((resolve) => soon(resolve));
await new NativePromise((resolve) => startTimer(resolve, 20));
say({ k: 'leftovers', names: difference(resources(), before) });
say({ k: 'lost-promises', lost: crumbs.lostPromises() });
say({ k: 'clock', intact: clockIsIntact() });
await leave({ k: 'end' });

/** What is in the first list more often than in the second. */
function difference(now: readonly string[], earlier: readonly string[]): string[] {
  const left: string[] = [];
  const budget: Record<string, number> = {};
  for (let index = 0; index < earlier.length; index++)
    budget[earlier[index] ?? ''] = (budget[earlier[index] ?? ''] ?? 0) + 1;
  for (let index = 0; index < now.length; index++) {
    const name = now[index] ?? '';
    const known = budget[name] ?? 0;
    if (known > 0) budget[name] = known - 1;
    else left[left.length] = name;
  }
  return left;
}
