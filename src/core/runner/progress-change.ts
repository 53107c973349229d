import { exerciseOf, withAttempt, withCurrent, withExercise, type Attempt, type Progress } from '../progress.ts';

/**
 * What is written down. A change and not the whole progress, so that it can be made to what the disk holds by then: a `check` in
 * another window may have written meanwhile.
 */
export type ProgressChange =
  | { readonly kind: 'current'; readonly lesson: string }
  | { readonly kind: 'hints'; readonly lesson: string; readonly count: number }
  | { readonly kind: 'prediction'; readonly lesson: string; readonly value: number | 'skipped' }
  | { readonly kind: 'measured'; readonly lesson: string; readonly ms: number }
  | { readonly kind: 'attempt'; readonly lesson: string; readonly attempt: Attempt };

export const applyChange = (progress: Progress, change: ProgressChange): Progress => {
  const { lesson } = change;
  switch (change.kind) {
    case 'current':
      return withCurrent(progress, lesson);
    case 'hints':
      return withExercise(progress, lesson, { hints: Math.max(change.count, exerciseOf(progress, lesson).hints) });
    case 'prediction':
      return withExercise(progress, lesson, { prediction: change.value });
    case 'measured':
      return withExercise(progress, lesson, { measuredMs: change.ms });
    case 'attempt':
      return withAttempt(progress, lesson, change.attempt);
  }
};
