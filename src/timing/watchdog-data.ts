import type { MessagePort } from 'node:worker_threads';
import type { Caller } from '../core/debug/wire.ts';
import type { OWN_THREAD } from '../debug/keys.ts';
import type { Silence } from '../probe/follow-loop.ts';

/** What the watchdog of one thread's meter is told when it starts. */
export interface TimingWatchdogData {
  readonly [OWN_THREAD]: true;
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
  /** What the system calls that thread; 0 where it does not tell. */
  readonly systemId: number;
  /** The runtime can be asked where that thread stands. */
  readonly isMain: boolean;
  /** Where an instrumented program leaves its crumbs; null where nothing instruments it. */
  readonly crumbs: { readonly shared: SharedArrayBuffer; readonly at: number } | null;
}

/** What the watchdog says: a ping with the number of its wake-ups so far, a silence that is over, an answer to a question. */
export type WatchdogSays =
  | number
  | { readonly k: 'silence'; readonly silence: Silence; readonly inside: Caller | null }
  | { readonly k: 'answer'; readonly asked: number; readonly wakes: number };
