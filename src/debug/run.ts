import process from 'node:process';
import { debugVariables, isOn } from '../core/debug/settings.ts';
import { run as runMain } from '../kit/run.ts';
import { restartInDebugMode } from './restart.ts';

// `ASYNC_COURSE_DEBUG=1` reaches every program that imports `async-course`.
if (isOn(process.env[debugVariables.on])) restartInDebugMode();

export interface RunOptions {
  /** Debug mode, as by `async-course debug`: what holds the loop is told on stderr as it happens, and a summary at the end. */
  readonly debug?: boolean;
  /** In debug mode: what holds the loop for longer is told, in milliseconds; 100 unless said. */
  readonly slowCallbackMs?: number;
}

/**
 * Starts a program's main function. Meant to be called bare: it returns nothing to wait for.
 * An error of `main` is printed with its stack, and the process ends with exit code 1 when everything else has settled.
 * With `debug` the program is started again in a child process, where debug mode sees it from its first line.
 */
export const run = (main: () => unknown, { debug = false, slowCallbackMs }: RunOptions = {}): void => {
  if (debug) restartInDebugMode(slowCallbackMs);
  runMain(main);
};
