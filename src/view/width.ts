import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { escapeAt } from './escape-sequence.ts';
import { knownWidth } from './known-width.ts';

/** Made when it is needed first: it takes as long as half the start of Node. */
let letters: Intl.Segmenter | undefined;

/** Columns that a text takes: Korean letters two, escape sequences none. */
export const widthOf = (text: string): number => knownWidth(text) ?? stringWidth(text);

export const widestOf = (lines: readonly string[]): number => Math.max(0, ...lines.map(widthOf));

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Cuts to a width and ends with `mark`; escape sequences after the cut stay, because they close what was opened before it. */
export const truncate = (text: string, width: number, mark = '…'): string => {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(mark);
  if (room < 0) return '';
  let shown = '';
  let used = 0;
  let cut = false;
  for (const piece of pieces(text)) {
    if (piece.escape) {
      shown += piece.text;
      continue;
    }
    if (cut) continue;
    const columns = widthOf(piece.text);
    if (used + columns > room) {
      cut = true;
      shown += mark;
      continue;
    }
    used += columns;
    shown += piece.text;
  }
  return shown;
};

function* pieces(text: string): Generator<{ readonly text: string; readonly escape: boolean }> {
  let from = 0;
  while (from < text.length) {
    const found = escapeAt(text, from);
    if (found !== null) {
      yield { text: found, escape: true };
      from += found.length;
      continue;
    }
    const next = text.indexOf('\u001B', from + 1);
    const end = next === -1 ? text.length : next;
    for (const letter of lettersOf(text.slice(from, end))) yield { text: letter, escape: false };
    from = end;
  }
}

/** Known signs stand each for itself; others may be one letter together with their neighbours. */
const lettersOf = (text: string): Iterable<string> => {
  if (knownWidth(text) !== null) return text;
  letters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...letters.segment(text)].map(({ segment }) => segment);
};

/** Lines no wider than `width`; a word that is wider by itself is broken. */
export const wrap = (text: string, width: number): readonly string[] =>
  fitsAsItIs(text, width) && text === text.trim()
    ? [text]
    : wrapAnsi(text, Math.max(1, width), { hard: true, trim: true }).split('\n');

/** Most lines are short, and then there is nothing to be found out about their words. */
const fitsAsItIs = (text: string, width: number): boolean => !text.includes('\n') && widthOf(text) <= width;

/** Broken where it must be, and nothing taken away: the indentation is part of the code. */
export const wrapCode = (code: string, width: number): readonly string[] =>
  code.split('\n').flatMap((line) => (fitsAsItIs(line, width) ? [line] : wrapCodeLine(line, width)));

const wrapCodeLine = (line: string, width: number): readonly string[] =>
  wrapAnsi(line, Math.max(1, width), { hard: true, trim: false }).split('\n');

/** Wrapped, with a mark before the first line and the others indented under it. */
export const hang = (mark: string, text: string, width: number): readonly string[] => {
  const indent = widthOf(mark);
  return wrap(text, width - indent).map((line, index) => (index === 0 ? mark : ' '.repeat(indent)) + line);
};

/** Two texts at the two ends of a line; the right one gives way when there is no room for both. */
export const ends = (left: string, right: string, width: number): string => {
  const gap = width - widthOf(left) - widthOf(right);
  return gap >= 1 ? left + ' '.repeat(gap) + right : truncate(left, width);
};
