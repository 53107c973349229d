import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { EventEmitter, errorMonitor } from 'node:events';
import path from 'node:path';
import { clock, openSpan } from '../kit/recorder.ts';

const { queueMicrotask: afterwards } = globalThis;
const { apply } = Reflect;
const { once } = EventEmitter.prototype;
const { basename } = path;

/**
 * Records the child processes of this thread, whoever starts them: the learner's file or a package that it uses. The runtime tells
 * of each when it is made, before it has a name. Those that the thread waits for (`execFileSync`) it does not tell: they show as
 * what they are, a loop that is held.
 */
export const watchChildren = (): void => {
  subscribe('child_process', (told) => {
    const child = (told as { readonly process: ChildProcess }).process;
    const startedAt = clock();
    let close: (() => void) | null = null;
    let ended = false;
    const end = (): void => {
      ended = true;
      close?.();
    };
    apply(once, child, ['exit', end]);
    apply(once, child, [errorMonitor, end]); // it could not be started; listening to `error` itself would make it handled
    afterwards(() => {
      close = openSpan('child', basename(child.spawnfile || 'child'), 0, { startedAt });
      if (ended) close();
    });
  });
};
