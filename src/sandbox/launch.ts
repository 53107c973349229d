import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { LessonSpec } from '../core/lesson.ts';
import type { LaunchConfig, RunConfig } from '../core/wire.ts';
import { machineJobSize } from './calibration.ts';
import { killTree, RUN_MARK } from './kill-tree.ts';
import type { ProcessEnd } from './run-remains.ts';
import { runtimeCommand, type RuntimeName } from './runtime.ts';

/** A process that loads the probe and then waits to be told what to run. */
export interface Launched {
  readonly child: ChildProcess;
  /** The trace file, and the secret with which what stands in it is signed. */
  readonly trace: string;
  readonly secret: string;
  readonly end: Promise<ProcessEnd>;
  readonly hasEnded: () => boolean;
  readonly begin: (config: RunConfig) => void;
  /** Ends the process and all that it started. */
  readonly kill: () => void;
  /** After its end: removes what it left on disk. */
  readonly remove: () => Promise<void>;
}

/** What a process that gets ready has to know of its lesson. */
export type LaunchSpec = Pick<LessonSpec, 'limits' | 'warm'>;

/** Starts a process of its own group for one run. */
export const launch = async (runtime: RuntimeName, { limits, warm }: LaunchSpec): Promise<Launched> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-run-'));
  const mark = randomBytes(12).toString('hex');
  const trace = path.join(folder, 'trace');
  const secret = randomBytes(24).toString('hex');
  await writeFile(trace, secret, { mode: 0o600 });
  const { command, args } = runtimeCommand(runtime, limits);
  const config: LaunchConfig = { trace, jobSize: machineJobSize(), warm };
  const child = spawn(command, [...args, JSON.stringify(config)], {
    // Whatever stays here while it waits cannot be renamed or removed on Windows, so it is not the learner's folder.
    cwd: folder,
    detached: process.platform !== 'win32',
    env: childEnvironment(mark),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
  let ended = false;
  const end = endOf(child);
  void end.then(() => (ended = true));
  const pid = child.pid ?? 0;
  const kill = (): void => {
    if (pid > 0) killTree(pid, mark);
  };
  // Ctrl-C ends this process; the learner's tree, which has a group of its own, must not outlive it.
  process.once('exit', kill);
  return {
    child,
    trace,
    secret,
    end,
    hasEnded: () => ended,
    begin: (run) => void child.send(run, () => {}),
    kill,
    remove: async () => {
      process.off('exit', kill);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const endOf = async (child: ChildProcess): Promise<ProcessEnd> =>
  await new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, startError: error.message }));
    child.once('exit', (code, signal) => resolve({ code, signal, startError: null }));
  });

/** The learner's process starts clean: no debugger, coverage or loaders of whoever started the course. */
const childEnvironment = (mark: string): NodeJS.ProcessEnv => {
  const { NODE_OPTIONS, NODE_V8_COVERAGE, NODE_CHANNEL_FD, NODE_TEST_CONTEXT, ...rest } = process.env;
  return { ...rest, [RUN_MARK]: mark };
};
