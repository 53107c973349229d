/**
 * The thread that looks at another one's event loop while something is measured there, and sleeps otherwise: it asks the loop whether
 * it answers, and where it stands when it does not.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Caller } from '../core/debug/wire.ts';
import { heldMs } from '../core/stalls.ts';
import { lookInside } from '../debug/look-inside.ts';
import { clock } from '../kit/recorder.ts';
import { followLoop } from '../probe/follow-loop.ts';
import { queueClock } from '../probe/queue-clock.ts';
import { systemId as ownSystemId } from '../probe/worker-crumb.ts';
import type { TimingWatchdogData, WatchdogSays } from './watchdog-data.ts';
import { Words } from './words.ts';

const { shared, port, systemId, isMain, crumbs } = workerData as TimingWatchdogData;
const words = new Int32Array(shared);
const crumbWords = crumbs === null ? null : new Int32Array(crumbs.shared);

const NAP_MS = 5;
/**
 * From here on it is asked where the loop stands, and again as long as there is no answer to believe. Not before the verdict is clear:
 * to be asked holds the thread as well, on a busy machine for long (milliseconds).
 */
const LOOK_MS = heldMs;
/** A test runner cannot end a loop that never comes back, nor say where it is: then it is said here (milliseconds of its own time). */
const HANGS_MS = 5000;

const say = (said: WatchdogSays): void => port.postMessage(said);
const nap = async (): Promise<void> => await new Promise((resolve) => setTimeout(resolve, NAP_MS));
const queuedMs = queueClock(systemId);
const waitedMs = queueClock(ownSystemId());
const readCrumb = (): number => (crumbWords === null || crumbs === null ? 0 : Atomics.load(crumbWords, crumbs.at));

let wakes = 0;
let answered = 0;

/** Until nothing is measured any more. */
const watch = async (): Promise<void> => {
  let inside: Caller | null = null;
  let looking = false;
  let isTold = false;
  const loop = followLoop({
    control: words,
    crumb: readCrumb,
    now: clock,
    queuedMs,
    waitedMs,
    ping: () => say(wakes),
    stalled: (silence) => {
      say({ k: 'silence', silence, inside });
      inside = null;
      isTold = false;
    },
  });
  const look = async (since: number): Promise<void> => {
    looking = true;
    const found = await lookInside();
    looking = false;
    // An answer that came when the silence was over is about something else.
    if (loop.silence().from === since) inside = found;
  };
  let last = clock();
  while (Atomics.load(words, Words.begun) !== 0) {
    await nap();
    wakes += 1;
    const now = clock();
    loop.look(now - last);
    last = now;
    const held = loop.heldMs();
    if (held >= LOOK_MS && isMain && !looking && inside === null && loop.topCrumb() === 0)
      void look(loop.silence().from);
    if (held >= HANGS_MS && !isTold) {
      isTold = true;
      tellHanging(inside, Math.round(held / 1000));
    }
    const asked = Atomics.load(words, Words.asked);
    if (asked !== answered) {
      answered = asked;
      say({ k: 'answer', asked, wakes });
    }
  }
};

const tellHanging = (inside: Caller | null, seconds: number): void => {
  const where = inside === null ? '' : `, at ${inside.url}:${inside.line}`;
  writeSync(2, `async-course/timing: the event loop has not answered for ${seconds} s${where}\n`);
};

for (;;) {
  Atomics.wait(words, Words.begun, 0);
  await watch();
}
