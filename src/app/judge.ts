import path from 'node:path';
import type { Course, Lesson } from '../core/course.ts';
import { decide } from '../core/decide.ts';
import { evaluate } from '../core/evaluate.ts';
import type { Evaluation } from '../core/evaluation.ts';
import type { Problem, Result } from '../core/message.ts';
import { bad, ok } from '../core/message.ts';
import { runtimeProblem } from '../core/runtime-problem.ts';
import type { Trace } from '../core/trace.ts';
import type { Judgement } from '../core/verdict.ts';
import { prepare, type Prepared } from '../sandbox/prepare.ts';
import { runPrepared } from '../sandbox/run.ts';
import type { RuntimeName } from '../sandbox/runtime.ts';
import type { Standby } from '../sandbox/standby.ts';

export interface JudgeRequest {
  readonly course: Course;
  readonly lesson: Lesson;
  /** The file that stands for the lesson's `exercise.ts`, absolute. Its other files are taken from its folder, else from the lesson. */
  readonly file: string;
  readonly runtime?: RuntimeName;
  readonly signal?: AbortSignal;
  /** The hidden inputs; another one for every run unless a test fixes it. */
  readonly seed?: number;
  /** For those who judge one save after the other: the next process is started while nobody waits for it. */
  readonly standby?: Standby;
  /** For those who look on: how many heartbeats the program's loop has answered so far. */
  readonly beat?: (beats: number) => void;
}

export interface RunOutcome {
  readonly trace: Trace;
  readonly evaluation: Evaluation;
  readonly output: string;
}

/** Judges a file: runs it, and again where only noise could explain what was seen; three runs at most (`core/decide.ts`). */
export const judge = async (request: JudgeRequest): Promise<Judgement> => {
  const startedAt = performance.now();
  const elsewhere = runtimeProblem(request.lesson.spec, request.runtime ?? 'node');
  if (elsewhere !== null) return { ...unjudged(elsewhere, 0), status: 'inconclusive' };
  const prepared = await prepareFile(request);
  if (!prepared.ok) return unjudged(prepared.problem, performance.now() - startedAt);
  const evaluations: Evaluation[] = [];
  for (;;) {
    const { evaluation, output } = await runOne(request, prepared.value);
    evaluations.push(evaluation);
    const decision = decide(evaluations);
    if (!decision.done && request.signal?.aborted !== true) continue;
    const final = decision.done ? decision.evaluation : evaluation;
    return { ...final, runs: evaluations.length, totalMs: tenth(performance.now() - startedAt), output };
  }
};

/** Runs a file once, for its timeline. */
export const runOnce = async (request: JudgeRequest): Promise<Result<RunOutcome>> => {
  const elsewhere = runtimeProblem(request.lesson.spec, request.runtime ?? 'node');
  if (elsewhere !== null) return bad(elsewhere);
  const prepared = await prepareFile(request);
  return prepared.ok ? ok(await runOne(request, prepared.value)) : prepared;
};

const prepareFile = async ({ lesson, file }: JudgeRequest): Promise<Result<Prepared>> =>
  await prepare({
    file,
    name: 'exercise.ts',
    others: Object.fromEntries(lesson.files.slice(1).map((name) => [name, path.join(lesson.folder, name)])),
    scenario: lesson.scenario,
  });

const runOne = async (request: JudgeRequest, prepared: Prepared): Promise<RunOutcome> => {
  const { lesson, runtime, signal, seed, standby, beat } = request;
  const { trace, output } = await runPrepared({
    spec: lesson.spec,
    prepared,
    ...(runtime === undefined ? {} : { runtime }),
    ...(signal === undefined ? {} : { signal }),
    ...(seed === undefined ? {} : { seed }),
    ...(standby === undefined ? {} : { standby }),
    ...(beat === undefined ? {} : { beat }),
  });
  return { trace, output, evaluation: evaluate(lesson.spec, trace) };
};

const unjudged = (problem: Problem, totalMs: number): Judgement => ({
  status: 'error',
  checks: [],
  diagnosis: null,
  culprits: [],
  timeline: { durationMs: 0, spans: [], stalls: [] },
  exerciseMs: null,
  problem,
  runs: 0,
  totalMs: tenth(totalMs),
  output: '',
});

const tenth = (ms: number): number => Math.round(ms * 10) / 10;
