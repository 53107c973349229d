import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { LessonSpec } from '../core/lesson.ts';
import { plainText } from '../core/plain-text.ts';
import type { Trace } from '../core/trace.ts';
import type { RunConfig } from '../core/wire.ts';
import { assembleTrace } from './assemble.ts';
import { machineJobSize } from './calibration.ts';
import { collectOutput } from './collect-output.ts';
import { killTree, RUN_MARK } from './kill-tree.ts';
import { builtFile } from './package-root.ts';
import type { Prepared } from './prepare.ts';
import type { ProcessEnd } from './run-remains.ts';
import { runtimeCommand, type RuntimeName } from './runtime.ts';

export interface RunRequest {
  readonly spec: LessonSpec;
  readonly prepared: Prepared;
  readonly runtime?: RuntimeName;
  /** Ends the run early; the tree is killed and the trace says `killed`. */
  readonly signal?: AbortSignal;
  /** Inputs follow from it; a new one for each run unless a test fixes it. */
  readonly seed?: number;
}

export interface RunResult {
  readonly trace: Trace;
  /** What the program printed, stdout and stderr as they came. */
  readonly output: string;
}

/** How often it is looked whether the trace still grows, in milliseconds. */
const LOOK_MS = 250;
/** The watchdog writes every half second; a file that does not grow for the time limit and this belongs to a suspended process. */
const SILENCE_MS = 1500;

/** Runs a prepared file in a process of its own, in its own process group, and returns what the trace says. */
export const runPrepared = async ({
  spec,
  prepared,
  runtime = 'node',
  signal,
  seed,
}: RunRequest): Promise<RunResult> => {
  const startedAt = performance.now();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-run-'));
  const mark = randomBytes(12).toString('hex');
  try {
    const trace = path.join(folder, 'trace');
    const secret = randomBytes(24).toString('hex');
    await writeFile(trace, secret, { mode: 0o600 });
    const configFile = path.join(folder, 'run.json');
    const config: RunConfig = {
      entry: prepared.entry,
      scenario: prepared.scenario,
      call: spec.call,
      exports: spec.exports,
      warm: spec.warm,
      seed: seed ?? randomInt(2 ** 31),
      timeMs: spec.limits.timeMs,
      memoryMb: spec.limits.memoryMb,
      jobSize: machineJobSize(),
      trace,
      modules: { sources: prepared.sources, aliases: { 'async-course/kit': builtFile('kit.js').href } },
    };
    await writeFile(configFile, JSON.stringify(config), { mode: 0o600 });

    const { command, args } = runtimeCommand(runtime, spec.limits);
    const child = spawn(command, [...args, configFile], {
      cwd: path.dirname(fileURLToPath(prepared.entry)),
      detached: process.platform !== 'win32',
      env: childEnvironment(mark),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const end = endOf(child);
    const pid = child.pid ?? 0;
    const stop = (): void => {
      if (pid > 0) killTree(pid, mark);
    };
    // Ctrl-C ends this process; the learner's tree, which has a group of its own, must not outlive it.
    process.once('exit', stop);
    signal?.addEventListener('abort', stop, { once: true });
    let overdue = false;
    let suspended = false;
    const timer = watchSilence(trace, spec.limits.timeMs + SILENCE_MS, () => {
      overdue = true;
      suspended = isSuspended(pid);
      stop();
    });
    const output = collectOutput(child, spec.limits.outputBytes, stop);
    if (signal?.aborted === true) stop();
    const ended = await end;
    clearInterval(timer);
    stop();
    await output.closed;
    process.off('exit', stop);
    signal?.removeEventListener('abort', stop);
    return {
      output: plainText(output.text()),
      trace: assembleTrace({
        ...ended,
        overdue,
        suspended,
        flooded: output.flooded(),
        aborted: signal?.aborted === true,
        stderr: output.stderrTail(),
        wire: await readFile(trace, 'utf8').catch(() => null),
        secret,
        prepared,
        limits: spec.limits,
        processMs: performance.now() - startedAt,
      }),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Calls back when the file has not grown for so long. Only looks that really took place count: while this process sleeps too
 * (a closed laptop, a machine without a free moment), no time passes.
 */
const watchSilence = (file: string, silentMs: number, silent: () => void): NodeJS.Timeout => {
  let size = -1;
  let quietMs = 0;
  return setInterval(() => {
    const now = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    quietMs = now === size ? quietMs + LOOK_MS : 0;
    size = now;
    if (quietMs >= silentMs) silent();
  }, LOOK_MS);
};

/** Whether a signal has made the process stand still; only Linux tells. */
const isSuspended = (pid: number): boolean => {
  try {
    return /^\d+ \(.*\) T/s.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
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
