import type { CulpritTotal, Timeline, TimelineStall } from '../core/verdict.ts';
import { fileLink } from './link.ts';
import { duration } from './duration.ts';
import { drawable, words, type Look } from './look.ts';
import { truncate, widestOf } from './width.ts';
import { isWorthAWord } from './worth-a-word.ts';

/** More than anyone reads; a program that stalls so often has one reason. */
const MOST = 30;

export interface StallListRequest {
  readonly timeline: Timeline;
  /** For the names of functions and calls, by line. */
  readonly culprits: readonly CulpritTotal[];
  /** The file, absolute, for links; null where it is not the learner's. */
  readonly path: string | null;
}

/** Each time that the loop was held: from when to when, for how long, and by which line. Empty when it was not. */
export const renderStallList = ({ timeline, culprits, path }: StallListRequest, look: Look): string => {
  const held = timeline.stalls.filter(isWorthAWord);
  if (held.length === 0 || look.terminal.plain === true) return '';
  const rows = held.slice(0, MOST).map((stall) => rowOf(stall, culprits, path, look));
  const widths = [0, 1].map((column) => widestOf(rows.map((row) => row[column] ?? '')));
  const lines = rows.map(([when, long, where]) => {
    const [first = 0, second = 0] = widths;
    return ` ${look.theme.bad(look.glyphs.stall)} ${when.padStart(first)}  ${long.padStart(second)}  ${where}`;
  });
  const left = held.length - rows.length;
  return [
    ` ${look.theme.strong(words(look, 'timeline.stalls'))}`,
    ...lines,
    ...(left === 0 ? [] : [`   ${words(look, 'timeline.more', { n: left })}`]),
  ]
    .map((line) => truncate(line, look.width, look.glyphs.more).trimEnd())
    .join('\n');
};

const rowOf = (
  { startMs, endMs, line }: TimelineStall,
  culprits: readonly CulpritTotal[],
  path: string | null,
  look: Look,
): readonly [when: string, long: string, where: string] => {
  const when = words(look, 'timeline.from-to', { from: Math.round(startMs), to: Math.round(endMs) });
  return [when, duration(look, endMs - startMs), line === null ? '' : whereOf(line, culprits, path, look)];
};

const whereOf = (line: number, culprits: readonly CulpritTotal[], path: string | null, look: Look): string => {
  const { theme, glyphs } = look;
  const culprit = culprits.find((each) => each.line === line);
  const inside = culprit?.function == null ? '' : `  ${drawable(look, culprit.function)}()`;
  const call = culprit?.call == null ? '' : `  ${theme.dim(`${glyphs.dot} ${drawable(look, culprit.call)}`)}`;
  return `${fileLink(look, theme.strong(words(look, 'timeline.line', { line })), path)}${inside}${call}`;
};
