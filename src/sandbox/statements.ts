import type { Mark } from '../core/marks.ts';
import { noteworthyMs } from '../core/stalls.ts';
import type { Culprit, Stall, StallPart } from '../core/trace.ts';
import type { SeenCrumb } from '../core/wire.ts';

/** The statement that a crumb stands for; null for code of ours. */
export const culpritAt = (marks: readonly Mark[], index: number): Culprit | null => {
  const mark = marks[index];
  if (mark === undefined || index === 0) return null;
  const { file, line, column, call } = mark;
  return { file, line, column, function: mark.function, call };
};

/** A statement that was seen for less of a stall may just have been the last to leave its crumb, in milliseconds. */
const LEAST_SEEN_MS = 10;

/**
 * Who held the loop. Several crumbs can stand for one statement (a loop and its condition): they are counted together. Where
 * code of ours had most of the time (loading the kit, describing a value), a statement that was seen for long is named all the same.
 */
export const statementsOf = (
  crumbs: readonly SeenCrumb[],
  marks: readonly Mark[],
  relative: (at: number) => number,
): Pick<Stall, 'culprit' | 'parts'> => {
  const parts = new Map<string, StallPart>();
  let oursMs = 0;
  for (const [crumb, ms, first, last] of crumbs) {
    const culprit = culpritAt(marks, crumb);
    if (culprit === null) {
      oursMs += ms;
      continue;
    }
    const key = `${culprit.file}:${culprit.line}:${culprit.column}:${culprit.call ?? ''}`;
    const known = parts.get(key);
    parts.set(key, {
      culprit: known?.culprit ?? culprit,
      ms: ms + (known?.ms ?? 0),
      startMs: Math.min(relative(first), known?.startMs ?? Infinity),
      endMs: Math.max(relative(last), known?.endMs ?? -Infinity),
    });
  }
  const worst = [...parts.values()].sort((a, b) => b.ms - a.ms)[0];
  const seen = [...parts.values()].filter(({ ms }) => ms >= LEAST_SEEN_MS || ms === worst?.ms);
  const isNamed = worst !== undefined && (worst.ms >= oursMs || worst.ms >= noteworthyMs);
  return { culprit: isNamed ? worst.culprit : null, parts: seen.sort((a, b) => a.startMs - b.startMs) };
};
