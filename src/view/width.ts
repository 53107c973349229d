import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

// An escape sequence (colour, OSC 8 link), which takes no room.
// oxlint-disable-next-line no-control-regex
const ESCAPE = /\u001B(?:\[[\d;]*m|\]8;[^\u0007\u001B]*(?:\u0007|\u001B\\))/y;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a text takes: Korean letters two, escape sequences none. */
export const widthOf = (text: string): number => stringWidth(text);

export const widestOf = (lines: readonly string[]): number => Math.max(0, ...lines.map(widthOf));

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

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
    ESCAPE.lastIndex = from;
    const found = ESCAPE.exec(text);
    if (found !== null) {
      yield { text: found[0], escape: true };
      from = ESCAPE.lastIndex;
      continue;
    }
    const next = text.indexOf('\u001B', from + 1);
    const end = next === -1 ? text.length : next;
    for (const { segment } of letters.segment(text.slice(from, end))) yield { text: segment, escape: false };
    from = end;
  }
}

/** Lines no wider than `width`; a word that is wider by itself is broken. */
export const wrap = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, Math.max(1, width), { hard: true, trim: true }).split('\n');

/** Broken where it must be, and nothing taken away: the indentation is part of the code. */
export const wrapCode = (code: string, width: number): readonly string[] =>
  wrapAnsi(code, Math.max(1, width), { hard: true, trim: false }).split('\n');

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
