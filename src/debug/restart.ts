import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { debugVariables } from '../core/debug/settings.ts';
import { CRUMBS_NAME } from './keys.ts';
import { preloading } from './preloading.ts';

/**
 * Switches debug mode on from inside a program. Its files are loaded by then, without breadcrumbs and promise checks: so the program
 * is started again in a child that has debug mode from its first line, and this process ends as that one does. Where that cannot be,
 * the loop is watched from here on, and the report says what cannot be seen. Nothing happens in a program that is in debug mode already.
 */
export const restartInDebugMode = (slowMs?: number): void => {
  const on = globalThis as unknown as Record<symbol, unknown>;
  if (on[Symbol.for(CRUMBS_NAME)] !== undefined || !isMainThread) return;
  if (process.env[debugVariables.parent] !== undefined) return; // the child, in which debug mode did not start: once is enough
  const slow = slowMs === undefined ? {} : { [debugVariables.slowMs]: String(slowMs) };
  if (!canRestart()) {
    Object.assign(process.env, slow);
    watchFromHere();
    return;
  }
  const isDeno = 'deno' in process.versions;
  const options = isDeno ? [] : process.execArgv;
  const { args, env } = preloading(
    isDeno,
    new URL('./debug.js', import.meta.url),
    process.env['NODE_OPTIONS'],
    options,
  );
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {}); // the terminal tells the child as well
  const { status, signal } = spawnSync(process.execPath, [...args, ...options, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...slow,
      ...env,
      [debugVariables.on]: '',
      [debugVariables.parent]: String(process.pid),
    },
  });
  if (signal !== null) {
    for (const each of ['SIGINT', 'SIGHUP'] as const) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  }
  process.exit(status ?? 1);
};

/** Whoever talks to this process by messages would not be heard by another one; and what was typed in must be there to be run again. */
const canRestart = (): boolean => process.send === undefined && process.argv[1] !== undefined;

const watchFromHere = (): void => void import(new URL('./debug.js?late', import.meta.url).href);
