/**
 * Waits for the end of a program that was started without `async-course debug`, whatever ends it, and makes the report when nobody
 * else has: a program that is killed cannot. Its standard input is a pipe that only that program holds open.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import type { DebugSettings } from '../core/debug/settings.ts';
import { conclusion } from './conclusion.ts';

export interface ObserverTask {
  readonly folder: string;
  readonly command: string;
  readonly settings: DebugSettings;
}

const { folder, command, settings } = JSON.parse(process.argv[2] ?? '{}') as ObserverTask;
process.stdin.resume();
process.stdin.once('close', () => {
  if (existsSync(folder)) void conclusion().conclude({ folder, command }, settings);
});
