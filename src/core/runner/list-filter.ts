import { exerciseOf } from '../progress.ts';
import type { ListFilter, RunnerState } from './state.ts';

/** The exercises that the list shows, as indices into the lessons, in the course's order. */
export const listedLessons = (
  { lessons, progress }: RunnerState,
  { status, search }: ListFilter,
): readonly number[] => {
  const wanted = search.trim().toLowerCase();
  return lessons.flatMap(({ id, words }, index) => {
    const fits = status === 'all' || exerciseOf(progress, id).status === status;
    return fits && words.includes(wanted) ? [index] : [];
  });
};
