import type { MessagePort } from 'node:worker_threads';
import type { DebugSettings } from '../core/debug/settings.ts';
import type { OWN_THREAD } from './keys.ts';

/** What the watchdog of one thread is told when it starts. */
export interface WatchdogData {
  readonly [OWN_THREAD]: true;
  readonly shared: SharedArrayBuffer;
  readonly port: MessagePort;
  readonly settings: DebugSettings;
  readonly folder: string;
  /** Nobody else will make a report of what is in the folder. */
  readonly reports: boolean;
  readonly thread: number;
  /** What the system calls that thread; 0 where it does not tell. */
  readonly systemId: number;
  readonly crumbAt: number;
  readonly startedAt: number;
  /** What the clock of the thread counts from, as Unix time in milliseconds. */
  readonly originMs: number;
  readonly command: string;
  /** Who started the program again and waits for it; null: nobody did. When that process is gone, this one is told to end. */
  readonly parent: number | null;
  /** What of the environment says how to speak on stderr. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
