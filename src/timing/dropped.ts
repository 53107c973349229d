import type { Mark } from '../core/marks.ts';
import { openMarks } from '../debug/marks-reader.ts';
import type { Instrumented } from '../debug/instrumented.ts';
import type { Placed } from '../debug/source-places.ts';
import type { SourcePlace } from '../core/debug/report.ts';
import type { DroppedPromise } from './timing.ts';

type Lost = readonly (readonly [mark: number, count: number])[];

/** Which promises of an instrumented program are lost from now on; asked at the end. */
export const followDropped = (
  { crumbs, marksFile }: Instrumented,
  places: (found: Placed) => SourcePlace,
): (() => readonly DroppedPromise[]) => {
  const before = new Map(crumbs.lostPromises());
  return () => {
    const lost: Lost = crumbs.lostPromises();
    const marks = openMarks(marksFile);
    return lost.flatMap(([number, all]) => {
      const count = all - (before.get(number) ?? 0);
      const mark = count > 0 ? marks.at(number) : null;
      return mark === null || !isLoss(mark) ? [] : [droppedAt(mark, count, places)];
    });
  };
};

/** `void` says that it is meant. */
const isLoss = ({ kind }: Mark): boolean => kind !== 'crumb' && kind !== 'voided';

const droppedAt = (mark: Mark, count: number, places: (found: Placed) => SourcePlace): DroppedPromise => {
  const { file, line, column } = places({ url: mark.file, ...mark });
  return { file, line, column, kind: mark.kind === 'crumb' ? 'dropped' : mark.kind, call: mark.call, count };
};
