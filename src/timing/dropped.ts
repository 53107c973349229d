import type { Mark } from '../core/marks.ts';
import { openMarks } from '../debug/marks-reader.ts';
import type { Instrumented } from '../debug/instrumented.ts';
import type { Placed } from '../debug/source-places.ts';
import type { SourcePlace } from '../core/debug/report.ts';
import type { DroppedPromise } from './timing.ts';

/**
 * Which promises are lost from now on; asked at the end. Null where the file that measures is not instrumented: some test runners load
 * files in their own way, and that nothing was seen then means nothing.
 */
export const followDropped = (
  instrumented: Instrumented | null,
  measuring: string,
  places: (found: Placed) => SourcePlace,
): (() => readonly DroppedPromise[] | null) => {
  if (instrumented === null) return () => null;
  const { crumbs, marksFile } = instrumented;
  const marks = openMarks(marksFile);
  if (!marks.has(measuring)) return () => null;
  const before = new Map(crumbs.lostPromises());
  return () =>
    crumbs.lostPromises().flatMap(([number, all]) => {
      const count = all - (before.get(number) ?? 0);
      const mark = count > 0 ? marks.at(number) : null;
      return mark === null || !isLoss(mark) ? [] : [droppedAt(mark, count, places)];
    });
};

/** `void` says that it is meant. */
const isLoss = ({ kind }: Mark): boolean => kind !== 'crumb' && kind !== 'voided';

const droppedAt = (mark: Mark, count: number, places: (found: Placed) => SourcePlace): DroppedPromise => {
  const { file, line, column } = places({ url: mark.file, ...mark });
  return { file, line, column, kind: mark.kind === 'crumb' ? 'dropped' : mark.kind, call: mark.call, count };
};
