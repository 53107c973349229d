import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LessonSpec } from '../../src/core/lesson.ts';
import type { Trace } from '../../src/core/trace.ts';
import { prepare } from '../../src/sandbox/prepare.ts';
import { runPrepared } from '../../src/sandbox/run.ts';

/** Fixtures are read where they were written: what tsc makes of them has other lines. */
export const fixture = (path: string): URL => new URL(path, pathToFileURL(`${process.cwd()}/test/fixtures/`));

export const runtime = process.env['ASYNC_COURSE_TEST_RUNTIME'] === 'deno' ? 'deno' : 'node';

/** A lesson that asks nothing: `main()` is called and watched. */
export const specFor = (timeMs: number): LessonSpec => ({
  id: 'fixture',
  minutes: 1,
  predict: null,
  exports: { main: 'function' },
  call: { export: 'main', args: [], returns: null },
  rules: [],
  failsWith: [],
  diagnoses: [],
  runtimes: ['node', 'deno'],
  limits: { timeMs, outputBytes: 1_000_000, memoryMb: 1500 },
  warm: ['server', 'get-sync'],
});

/** Runs one fixture as a learner's `exercise.ts` in a process of its own. */
export const watchedRun = async (path: string, timeMs = 8000): Promise<Trace> => {
  const file = fileURLToPath(fixture(path));
  const prepared = await prepare({ file, name: path.replace(/^.*\//, ''), others: {}, scenario: null });
  assert.ok(prepared.ok, `${readFileSync(file, 'utf8')}\n${prepared.ok ? '' : JSON.stringify(prepared.problem)}`);
  const { trace, output } = await runPrepared({ spec: specFor(timeMs), prepared: prepared.value, runtime });
  assert.equal(
    trace.outcome.kind === 'complete' || trace.outcome.kind === 'timeout',
    true,
    `${JSON.stringify(trace.outcome)}\n${output}`,
  );
  return trace;
};
