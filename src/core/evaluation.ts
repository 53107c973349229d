import type { LessonSpec } from './lesson.ts';
import type { Problem } from './message.ts';
import type { Trace } from './trace.ts';
import type { CheckResult, CulpritTotal, Judgement, Timeline } from './verdict.ts';

/** What one run says by itself. */
export interface Evaluation {
  readonly status: Judgement['status'];
  readonly checks: readonly CheckResult[];
  readonly diagnosis: string | null;
  readonly culprits: readonly CulpritTotal[];
  readonly timeline: Timeline;
  readonly exerciseMs: number | null;
  readonly ownMs?: number;
  readonly problem: Problem | null;
}

/** What a run is judged by. */
export type JudgedBy = Pick<LessonSpec, 'exports' | 'rules' | 'diagnoses'>;

export type Evaluate = (spec: JudgedBy, trace: Trace) => Evaluation;
