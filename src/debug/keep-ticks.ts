import timers from 'node:timers';
import type { GapEvent } from '../core/debug/wire.ts';
import { Control } from '../core/ring.ts';
import { clock } from '../kit/recorder.ts';
import { usedBetween, type Used } from '../probe/queue-clock.ts';
import { tickMsFor } from './tick.ts';

/** By value: the program's timers are watched, and this is none of them. */
const { setInterval: startTicks, clearInterval: endTicks } = timers;
const { add } = Atomics;
const { nodeTiming, timeOrigin } = performance;

/** A program whose first file waits at its top level may never have it loaded: after ticks of so long it counts as if it were (milliseconds). */
const LOADING_MS = 200;
/** Where all goes well the system is asked so often for how long it kept this thread waiting: to ask takes longer than all else (milliseconds). */
const ASK_EVERY_MS = 100;
/** A tick that comes later than this may have waited for a CPU. */
const LATE = 1.25;

export interface TicksOptions {
  readonly control: Int32Array;
  /** The crumb of the thread, and behind it what of its own files was loaded (`crumbs.ts`). */
  readonly words: Int32Array;
  /** Its first file is one of the program's own. */
  readonly expectsOwn: boolean;
  readonly slowMs: number;
  /** What the thread has had of the machine so far, or null. */
  readonly used: () => Used | null;
  readonly post: (event: GapEvent) => void;
  /** Something else to be done now and then. */
  readonly onTick: () => void;
}

export interface Ticks {
  /** The loop is here now: what it did since the last tick was the program's doing. */
  readonly tick: () => void;
  /** The loop is here now, and whatever was before was not the program's doing. */
  readonly skip: () => void;
  /** The first file of the program's own begins: until now it was loaded, unless the program has been running for long without one. */
  readonly begin: () => void;
  readonly end: () => void;
}

/** For how long the loop of this thread has waited for something to do, in milliseconds; on Deno nobody knows. */
const idleNow = (): number => (nodeTiming as { readonly idleTime?: number } | undefined)?.idleTime ?? 0;

/**
 * Has the loop of this thread tick (`tickMsFor`), and says itself for how long it did not: on a busy machine the watchdog may
 * sleep through all of that. The timer is set once and keeps nothing alive.
 */
export const keepTicks = ({ control, words, expectsOwn, slowMs, used, post, onTick }: TicksOptions): Ticks => {
  const tickMs = tickMsFor(slowMs);
  let ticks = 0;
  /** Not long ago. */
  let asked = used();
  const askEvery = Math.round(ASK_EVERY_MS / tickMs);
  let untilAsked = askEvery;
  const ask = (): void => {
    asked = used();
    untilAsked = askEvery;
  };
  let last = { at: clock(), idle: idleNow(), loaded: false };
  const restart = (at: number): void => {
    const seen = words[1] ?? 0;
    if (seen !== 0 || !expectsOwn) ticks += 1;
    last = { at, idle: idleNow(), loaded: last.loaded || (seen & 2) !== 0 || ticks * tickMs > LOADING_MS };
    // What runs from here on until the next statement of the program's own is somebody else's.
    words[0] = 0;
    control[Control.tickAt] = at - timeOrigin;
    control[Control.tickQueued] = asked?.queuedMs ?? 0;
    control[Control.tickLoaded] = Number(last.loaded);
    add(control, Control.beat, 1);
  };
  const tick = (): void => {
    const at = clock();
    const before = asked;
    const sinceMs = at - last.at;
    const isGap = sinceMs >= slowMs / 2;
    untilAsked -= 1;
    if (isGap || sinceMs > LATE * tickMs || untilAsked <= 0) ask();
    if (isGap) {
      const { at: from, idle, loaded } = last;
      const between = usedBetween(before, asked) ?? { ranMs: null, queuedMs: null };
      post({ k: 'gap', from, to: at, idleMs: idleNow() - idle, ...between, loaded });
    }
    restart(at);
  };
  const timer = startTicks(() => {
    tick();
    onTick();
  }, tickMs);
  timer.unref();
  restart(clock());
  const skip = (): void => {
    ask();
    restart(clock());
  };
  return {
    tick,
    skip,
    begin: () => (last.loaded ? tick() : skip()),
    end: () => endTicks(timer),
  };
};
