import type { DebugStall, SourcePlace } from '../core/debug/report.ts';
import type { StallEvent } from '../core/debug/wire.ts';
import { isDirect } from './long-calls.ts';
import type { MarksReader } from './marks-reader.ts';
import type { Placed } from './source-places.ts';

/** A stall as it was written down → as it is told, its times counted from `origin`. */
export const stallFrom = (
  { from, to, held, crumbs, open, inside, call, requests }: StallEvent,
  marks: MarksReader,
  places: (found: Placed) => SourcePlace,
  origin: number,
): DebugStall => {
  const mine = markPlace(crumbs[0]?.[0] ?? 0, marks, places) ?? ownPlace(call, places);
  const isOwn = call !== null && isDirect(call);
  const place = mine !== null && (isOwn || call?.at === null) ? { ...mine, call: mine.call ?? call.name } : mine;
  const within = call?.at != null && !isOwn ? { ...call.at, call: call.name } : inside && { ...inside, call: null };
  return {
    startMs: from - origin,
    endMs: to - origin,
    heldMs: held,
    place,
    inside: within === null ? null : places(within),
    call: call?.name ?? null,
    endless: open,
    waited: { timers: 0, requests },
  };
};

/** Where its files were loaded without marks, the stack of the call knows the line; columns are shifted there. */
const ownPlace = (call: StallEvent['call'], places: (found: Placed) => SourcePlace): SourcePlace | null =>
  call?.own == null ? null : places({ ...call.own, column: 1, call: null });

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
