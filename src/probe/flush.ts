import { Control } from '../core/ring.ts';
import { clock } from '../kit/recorder.ts';

const { add, load, notify, wait } = Atomics;

/** Asks the watchdog to write everything said so far, and waits until it has, which only on a starved machine takes long. */
export const flush = (control: Int32Array, mostMs: number): void => {
  const asked = add(control, Control.flush, 1) + 1;
  notify(control, Control.flush);
  const until = clock() + mostMs;
  while (load(control, Control.flushed) !== asked && clock() < until)
    wait(control, Control.flushed, load(control, Control.flushed), 20);
};
