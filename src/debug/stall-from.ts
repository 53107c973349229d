import type { DebugStall, SourcePlace } from '../core/debug/report.ts';
import type { StallEvent } from '../core/debug/wire.ts';
import type { MarksReader } from './marks-reader.ts';
import type { Placed } from './source-places.ts';

/** A stall as it was written down → as it is told, its times counted from `origin`. */
export const stallFrom = (
  { from, to, held, crumbs, open, inside, requests }: StallEvent,
  marks: MarksReader,
  places: (found: Placed) => SourcePlace,
  origin: number,
): DebugStall => ({
  startMs: from - origin,
  endMs: to - origin,
  heldMs: held,
  place: markPlace(crumbs[0]?.[0] ?? 0, marks, places),
  inside: inside === null ? null : places({ ...inside, call: null }),
  endless: open,
  waited: { timers: 0, requests },
});

export const markPlace = (
  mark: number,
  marks: MarksReader,
  places: (found: Placed) => SourcePlace,
): SourcePlace | null => {
  const found = marks.at(mark);
  if (found === null) return null;
  const { file, line, column, function: name, call } = found;
  return places({ url: file, line, column, function: name, call });
};
