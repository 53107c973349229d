import type { Limits } from '../core/lesson.ts';
import type { Prepared } from './prepare.ts';

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The process could not be started at all. */
  readonly startError: string | null;
}

/** Everything that a run left behind. */
export interface RunRemains extends ProcessEnd {
  readonly overdue: boolean;
  /** The process stood still by a signal when it was given up. */
  readonly suspended: boolean;
  readonly flooded: boolean;
  readonly aborted: boolean;
  readonly stderr: string;
  /** The trace file's text; null when it is gone. */
  readonly wire: string | null;
  readonly secret: string;
  readonly prepared: Prepared;
  readonly limits: Limits;
  readonly processMs: number;
}
