import type { Course } from '../core/course.ts';
import { exerciseOf, resumeAt } from '../core/progress.ts';
import type { Home } from './home.ts';

/** How far a learner is. */
export interface CourseStanding {
  readonly done: number;
  readonly total: number;
  /** Minutes that the exercises which are left take. */
  readonly minutesLeft: number;
  readonly current: string | null;
}

export const standing = (course: Course, home: Home | null): CourseStanding => {
  const ids = course.lessons.map(({ spec }) => spec.id);
  const open = course.lessons.filter(
    ({ spec }) => home === null || exerciseOf(home.progress, spec.id).status !== 'done',
  );
  return {
    done: ids.length - open.length,
    total: ids.length,
    minutesLeft: open.reduce((sum, { spec }) => sum + spec.minutes, 0),
    current: home === null ? (ids[0] ?? null) : resumeAt(home.progress, ids),
  };
};
