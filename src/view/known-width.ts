import { escapeAt } from './escape-sequence.ts';

/**
 * Code points whose width is the same in every terminal, as `[first, last, columns]`. Those that may belong to a larger sign with
 * their neighbours (emoji, marks, single Korean letters) are left out on purpose.
 */
const known: readonly (readonly [first: number, last: number, columns: 1 | 2])[] = [
  [0x20, 0x7e, 1],
  [0xac00, 0xd7a3, 2], // Korean syllables
  [0x2500, 0x25b4, 1], // frames, bars, triangles
  [0x2010, 0x2027, 1], // dashes, quotes, dots
  [0x2039, 0x203a, 1],
  [0x2190, 0x2193, 1], // arrows
  [0xb7, 0xb7, 1],
  [0xd7, 0xd7, 1],
  [0x25b8, 0x25ba, 1],
  [0x25c0, 0x25cf, 1],
  [0x22ef, 0x22ef, 1],
  [0x2713, 0x2717, 1],
  [0x2800, 0x28ff, 1], // the spinner
  [0x3001, 0x3002, 2],
];

const ESC = 0x1b;

/**
 * The columns of a text of which every sign is known; null for any other. Nearly all that the course draws is known, and to look
 * at whole clusters of letters takes a hundred times as long: a page would be late by some frames.
 */
export const knownWidth = (text: string): number | null => {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === ESC) {
      const escape = escapeAt(text, index);
      if (escape === null) return null;
      index += escape.length - 1;
      continue;
    }
    const columns = columnsOf(code);
    if (columns === null) return null;
    width += columns;
  }
  return width;
};

const columnsOf = (code: number): 1 | 2 | null => {
  for (const [first, last, columns] of known) if (code >= first && code <= last) return columns;
  return null;
};
