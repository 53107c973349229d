import { randomInt } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { LessonSpec } from '../core/lesson.ts';
import { plainText } from '../core/plain-text.ts';
import type { Trace } from '../core/trace.ts';
import { assembleTrace } from './assemble.ts';
import { collectOutput } from './collect-output.ts';
import { launch } from './launch.ts';
import { builtFile } from './package-root.ts';
import type { Prepared } from './prepare.ts';
import { followPulse } from './pulse.ts';
import type { RuntimeName } from './runtime.ts';
import type { Standby } from './standby.ts';

export interface RunRequest {
  readonly spec: LessonSpec;
  readonly prepared: Prepared;
  readonly runtime?: RuntimeName;
  /** Ends the run early; the tree is killed and the trace says `killed`. */
  readonly signal?: AbortSignal;
  /** Inputs follow from it; a new one for each run unless a test fixes it. */
  readonly seed?: number;
  /** Where the process of this run may be waiting already. */
  readonly standby?: Standby;
  /** Told while it runs: how many heartbeats the program's loop has answered so far. */
  readonly beat?: (beats: number) => void;
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
  standby,
  beat,
}: RunRequest): Promise<RunResult> => {
  const startedAt = performance.now();
  const { limits } = spec;
  const launched = await (standby?.take(runtime, spec) ?? launch(runtime, spec));
  const { child, trace, kill } = launched;
  try {
    signal?.addEventListener('abort', kill, { once: true });
    let overdue = false;
    let suspended = false;
    const timer = watchSilence(trace, limits.timeMs + SILENCE_MS, () => {
      overdue = true;
      suspended = isSuspended(child.pid ?? 0);
      kill();
    });
    const pulse = beat === undefined ? null : followPulse(trace, beat);
    const output = collectOutput(child, limits.outputBytes, kill);
    launched.begin({
      entry: prepared.entry,
      scenario: prepared.scenario,
      call: spec.call,
      exports: spec.exports,
      seed: seed ?? randomInt(2 ** 31),
      timeMs: limits.timeMs,
      memoryMb: limits.memoryMb,
      pulse: beat !== undefined,
      modules: { sources: prepared.sources, aliases: { 'async-course/kit': builtFile('kit.js').href } },
    });
    if (signal?.aborted === true) kill();
    const ended = await launched.end;
    clearInterval(timer);
    pulse?.stop();
    kill();
    await output.closed;
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
        secret: launched.secret,
        prepared,
        limits,
        processMs: performance.now() - startedAt,
      }),
    };
  } finally {
    signal?.removeEventListener('abort', kill);
    await launched.remove();
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
