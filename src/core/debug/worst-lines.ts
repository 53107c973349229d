import type { DebugLane, DebugStall, SourcePlace } from './report.ts';

/** What one line of the program did to the loop, all its stalls together. */
export interface WorstLine {
  /** null: none of the program's files. */
  readonly place: SourcePlace | null;
  readonly inside: SourcePlace | null;
  readonly call: string | null;
  readonly times: number;
  readonly heldMs: number;
  readonly longestMs: number;
}

/** Stalls by line, the line that held longest in all first. */
export const worstLines = (lanes: readonly DebugLane[]): readonly WorstLine[] => {
  const lines = new Map<string, WorstLine>();
  for (const stall of lanes.flatMap(({ stalls }) => stalls)) {
    const key = keyOf(stall);
    const known = lines.get(key);
    lines.set(key, {
      place: stall.place,
      inside: known?.inside ?? stall.inside,
      call: known?.call ?? stall.call,
      times: (known?.times ?? 0) + 1,
      heldMs: (known?.heldMs ?? 0) + stall.heldMs,
      longestMs: Math.max(known?.longestMs ?? 0, stall.heldMs),
    });
  }
  return [...lines.values()].toSorted((a, b) => b.heldMs - a.heldMs);
};

const keyOf = ({ place, inside }: DebugStall): string => {
  const at = place ?? inside;
  return at === null ? '' : `${at.file}:${at.line}`;
};
