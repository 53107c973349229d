import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { ObserverTask } from './observer.ts';

/** Waits for the end of its standard input, and becomes another program where a folder is still there. */
const WAITING_SHELL = 'read -r _; if [ -d "$1" ]; then shift; exec "$0" "$@"; fi';
const SHELL = '/bin/sh';

/**
 * Whoever kills the program ends this thread with it: somebody has to be left who tells. A short program is over before. Where there is
 * a shell, that is what waits: it starts in a tenth of the time that a runtime takes, and most programs end by themselves.
 */
export const startObserver = async (
  task: ObserverTask,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> => {
  const { spawn } = await import('node:child_process'); // large, and no use to most programs
  const observing = [fileURLToPath(new URL('./debug-observer.cjs', import.meta.url)), JSON.stringify(task)];
  const [file, args] = existsSync(SHELL)
    ? [SHELL, ['-c', WAITING_SHELL, process.execPath, task.folder, ...observing]]
    : [process.execPath, observing];
  const child = spawn(file, args, {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: environment,
    detached: true,
    windowsHide: true,
  });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
};
