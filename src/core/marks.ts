import type { Place } from './message.ts';
import type { FloatingKind } from './trace.ts';

/**
 * A place that the transform numbered in a learner's file. Breadcrumbs and promise checks carry only the number; the table
 * turns it back into what the learner wrote, so columns shifted by insertions never show.
 */
export interface Mark extends Place {
  readonly kind: 'crumb' | FloatingKind;
  /** The nearest enclosing function that has a name. */
  readonly function: string | null;
  /** A crumb: the call known to block, if the statement holds one. A promise check: the call that made the promise. */
  readonly call: string | null;
}
