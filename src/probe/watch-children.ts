import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { EventEmitter, errorMonitor } from 'node:events';
import path from 'node:path';
import { clock, openSpan, recordSpan } from '../kit/recorder.ts';

const { queueMicrotask: afterwards } = globalThis;
const { apply, defineProperty, deleteProperty } = Reflect;
const { assign, create } = Object;
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
    timeSpawn(child);
    apply(once, child, ['exit', end]);
    apply(once, child, [errorMonitor, end]); // it could not be started; listening to `error` itself would make it handled
    afterwards(() => {
      close = openSpan('child', basename(child.spawnfile || 'child'), 0, { startedAt });
      if (ended) close();
    });
  });
};

/** Without a prototype, so that nobody can add to what it describes. */
const plainly = (value: unknown): PropertyDescriptor =>
  assign(create(null) as PropertyDescriptor, { value, configurable: true, writable: true });

type Spawning = { spawn: (options: unknown) => unknown };

/**
 * To start a process the thread waits until the system has it running, which on a busy machine takes long and is nobody's fault:
 * this is the way to start one without waiting for it.
 */
const timeSpawn = (child: ChildProcess): void => {
  const { spawn } = child as unknown as Partial<Spawning>;
  if (typeof spawn !== 'function') return;
  const value = (options: unknown): unknown => {
    deleteProperty(child, 'spawn');
    const startedAt = clock();
    try {
      return apply(spawn, child, [options]);
    } finally {
      recordSpan('spawn', '', { startedAt, endedAt: clock(), amount: 0, turn: 0 });
    }
  };
  defineProperty(child, 'spawn', plainly(value));
};
