import timers from 'node:timers';
import { Control, Ready } from '../core/ring.ts';
import { queuedNow } from '../probe/queue-clock.ts';

const EVERY_MS = 10;

/** By value: the program's timers are watched, and these are none of them. */
const { setTimeout: startTimer } = timers;

/**
 * Until the watchdog is awake, writes down when the loop turned last: so it can tell what began before it came from what was over by
 * then. Nothing else of the program is slower for it, and it keeps nothing alive.
 */
export const markTurns = (control: Int32Array): void => {
  const { now } = performance;
  const clock = now.bind(performance);
  const mark = (): void => {
    if (Atomics.load(control, Control.ready) !== Ready.no) return;
    control[Control.turnedQueued] = queuedNow() ?? 0;
    control[Control.turnedAt] = clock() + 1;
    startTimer(mark, EVERY_MS).unref();
  };
  mark();
};
