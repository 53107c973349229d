import type { Lesson } from './course.ts';
import type { Judgement } from './verdict.ts';

/** One judged file with its lesson. */
export interface Judged {
  readonly lesson: Lesson;
  /** Absolute. */
  readonly file: string;
  readonly judgement: Judgement;
  /** With `--repeat`: how often each verdict was given; the judgement is the worst of them. */
  readonly counts?: StatusCounts;
}

export type StatusCounts = Readonly<Record<Judgement['status'], number>>;

export const countStatuses = (judgements: readonly Judgement[]): StatusCounts => {
  const counts = { pass: 0, fail: 0, inconclusive: 0, error: 0 };
  for (const { status } of judgements) counts[status] += 1;
  return counts;
};
