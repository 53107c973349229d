import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isMainThread, MessageChannel, Worker } from 'node:worker_threads';
import type { Caller } from '../core/debug/wire.ts';
import { Control } from '../core/ring.ts';
import { instrumentedHere } from '../debug/instrumented.ts';
import { OWN_THREAD } from '../debug/keys.ts';
import type { Silence } from '../probe/follow-loop.ts';
import { systemId } from '../probe/worker-crumb.ts';
import type { TimingWatchdogData, WatchdogSays } from './watchdog-data.ts';
import { Words } from './words.ts';

/** What the watchdog saw of this thread's loop between the begin and the end of a watch. Times are on the common clock. */
export interface Watched {
  readonly silences: readonly (Silence & { readonly inside: Caller | null })[];
  readonly wakes: number;
}

export interface Watch {
  /** How often the loop has answered since the watch began, now. */
  readonly ticks: () => number;
  /** Ends it: the loop has to turn once more, so that a silence which lasts to the end is whole. */
  readonly end: () => Promise<Watched>;
}

export interface Meter {
  readonly begin: () => Promise<Watch>;
}

/** This thread's meter; made once, because a thread takes its time to start. */
export const meterHere = async (): Promise<Meter> => await (opened ??= openMeter());
let opened: Promise<Meter> | undefined;

const openMeter = async (): Promise<Meter> => {
  const shared = new SharedArrayBuffer(Words.count * 4);
  const words = new Int32Array(shared);
  const { port1, port2 } = new MessageChannel();
  const instrumented = instrumentedHere();
  const watchdog = new Worker(fileURLToPath(new URL('./timing-watchdog.js', import.meta.url)), {
    workerData: {
      [OWN_THREAD]: true,
      shared,
      port: port2,
      systemId: isMainThread ? process.pid : systemId(),
      isMain: isMainThread,
      crumbs: instrumented === null ? null : { shared: instrumented.shared, at: instrumented.crumbAt },
    } satisfies TimingWatchdogData,
    transferList: [port2],
    execArgv: [],
    env: {},
  });
  watchdog.unref();

  const hearers = new Set<(silence: Watched['silences'][number]) => void>();
  let pinged: (() => void)[] = [];
  const questions = new Map<number, (wakes: number) => void>();
  let failed: Error | null = null;
  const release = (): void => {
    const waiting = pinged;
    pinged = [];
    for (const go of waiting) go();
  };
  port1.on('message', (said: WatchdogSays) => {
    if (typeof said === 'number') {
      Atomics.add(words, Control.beat, 1);
      // What runs from here on until the next statement of the program's own is somebody else's.
      if (instrumented !== null) instrumented.crumbs.L[0] = 0;
      release();
    } else if (said.k === 'silence') for (const hear of hearers) hear({ ...said.silence, inside: said.inside });
    else for (const [asked, go] of questions) if (asked <= said.asked) go(said.wakes);
  });
  port1.unref();
  watchdog.on('error', (error) => {
    failed = error instanceof Error ? error : new Error(String(error));
    release();
    for (const [, go] of questions) go(0);
  });
  const nextPing = async (): Promise<void> => {
    if (failed === null) await new Promise<void>((resolve) => pinged.push(resolve));
    if (failed !== null)
      throw new Error(`async-course/timing: the watchdog thread does not work here: ${failed.message}`);
  };
  /** The watchdog's wake-ups so far; when it answers, everything that it saw before is here. */
  const ask = async (): Promise<number> => {
    const asked = Atomics.add(words, Words.asked, 1) + 1;
    const wakes = await new Promise<number>((resolve) =>
      failed === null ? questions.set(asked, resolve) : resolve(0),
    );
    questions.delete(asked);
    return wakes;
  };
  /** While something is measured the watchdog is awake, and keeps this thread alive. */
  const hold = (by: 1 | -1): void => {
    if (Atomics.add(words, Words.begun, by) + by === 0) port1.unref();
    else port1.ref();
    Atomics.notify(words, Words.begun);
  };

  return {
    begin: async () => {
      hold(1);
      const wakesBefore = await ask();
      await nextPing();
      const beats = Atomics.load(words, Control.beat);
      const silences: Watched['silences'][number][] = [];
      const hear = silences.push.bind(silences);
      hearers.add(hear);
      return {
        ticks: () => Atomics.load(words, Control.beat) - beats,
        end: async () => {
          await nextPing();
          const wakes = (await ask()) - wakesBefore;
          hearers.delete(hear);
          hold(-1);
          return { silences, wakes };
        },
      };
    },
  };
};
