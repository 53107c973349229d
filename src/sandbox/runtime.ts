import { execFile } from 'node:child_process';
import process from 'node:process';
import type { Limits } from '../core/lesson.ts';
import { builtFile } from './package-root.ts';
import { fileURLToPath } from 'node:url';

export type RuntimeName = 'node' | 'deno';

/** How a learner's process is started. The watchdog ends it at its memory limit; the heap's own limit lies above that. */
export const runtimeCommand = (
  runtime: RuntimeName,
  { memoryMb }: Limits,
): { readonly command: string; readonly args: readonly string[] } => {
  const child = fileURLToPath(builtFile('child.js'));
  const heap = memoryMb * 2;
  if (runtime === 'deno')
    return {
      command: runtimeProgram(runtime),
      args: ['run', '-A', '--quiet', '--no-lock', `--v8-flags=--max-old-space-size=${heap}`, child],
    };
  return {
    command: runtimeProgram(runtime),
    args: [
      `--max-old-space-size=${heap}`,
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=DEP0205',
      '--import',
      builtFile('preload.js').href,
      child,
    ],
  };
};

/** What is typed to start a runtime. */
export const runtimeProgram = (runtime: RuntimeName): string =>
  runtime === 'deno' ? denoCommand() : isDeno ? 'node' : process.execPath;

/** Whether the runtime can be started here. */
export const hasRuntime = async (runtime: RuntimeName): Promise<boolean> => {
  if ((runtime === 'deno') === isDeno) return true;
  const command = runtimeProgram(runtime);
  return await new Promise((resolve) => execFile(command, ['--version'], (error) => resolve(error === null)));
};

/** Are we running on Deno ourselves? */
export const isDeno: boolean = 'deno' in process.versions;

const denoCommand = (): string => (isDeno ? process.execPath : (process.env['DENO'] ?? 'deno'));
