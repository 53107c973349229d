import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { LaneEnd } from '../core/debug/report.ts';
import { debugVariables, type DebugSettings } from '../core/debug/settings.ts';
import { builtFile } from '../sandbox/package-root.ts';
import { runtimeProgram, type RuntimeName } from '../sandbox/runtime.ts';
import { conclusion } from './conclusion.ts';
import { preloading } from './preloading.ts';

export interface LaunchRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly settings: DebugSettings;
  readonly runtime: RuntimeName;
  /** Of Node; Deno writes none. */
  readonly cpuProfile: string | null;
  readonly command: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a program in debug mode as its parent: in the same terminal, with the same signals, and to the same end. Whatever ends it,
 * the report is made from what it has left behind.
 */
export const launch = async (request: LaunchRequest): Promise<LaneEnd> => {
  const { file, args, settings, runtime, cpuProfile, command, environment } = request;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'async-course-debug-'));
  const built = builtFile('debug.js');
  const preload = preloading(runtime === 'deno', built, environment['NODE_OPTIONS']);
  const profile = cpuProfile === null ? [] : profiling(cpuProfile);
  const child = spawn(runtimeProgram(runtime), [...preload.args, ...profile, file, ...args], {
    stdio: 'inherit',
    env: { ...environment, ...variablesOf(settings, folder, command), ...preload.env },
  });
  let wasToldTo = false;
  const forward = (signal: NodeJS.Signals): void => {
    wasToldTo = true;
    // In a terminal Ctrl-C reaches the program by itself; twice is another thing to many programs.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, forward);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const end: LaneEnd = signal === null ? { kind: 'exit', code: code ?? 0 } : { kind: 'signal', signal };
  const ended = { pid: child.pid ?? 0, end, at: Date.now(), wasToldTo };
  // Read only now: it is most of what there is to read, and the program should begin at once.
  await conclusion(built).conclude({ folder, command, ended, cpuProfile }, settings, environment);
  for (const each of signals) process.off(each, forward);
  return end;
};

const profiling = (file: string): readonly string[] => [
  '--cpu-prof',
  `--cpu-prof-dir=${path.dirname(path.resolve(file))}`,
  `--cpu-prof-name=${path.basename(file)}`,
];

const variablesOf = (
  { slowMs, quiet, json, oncePerLine, everyPromise, language }: DebugSettings,
  folder: string,
  command: string,
): Readonly<Record<string, string>> => ({
  [debugVariables.slowMs]: String(slowMs),
  [debugVariables.quiet]: quiet ? '1' : '',
  [debugVariables.json]: json ? '1' : '',
  [debugVariables.oncePerLine]: oncePerLine ? '1' : '',
  [debugVariables.everyPromise]: everyPromise ? '1' : '',
  [debugVariables.language]: language,
  [debugVariables.folder]: folder,
  [debugVariables.command]: command,
});
