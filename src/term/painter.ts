import { widthOf } from '../view/width.ts';

export interface ScreenOutput {
  readonly write: (text: string) => unknown;
  readonly columns?: number;
}

export interface Painter {
  /** Draws a frame; what is on the screen already is not written again. */
  readonly paint: (lines: readonly string[]) => void;
  /** Draws lines at the top and leaves the cursor, visible, under them: a prompt goes on from there. */
  readonly paintForPrompt: (lines: readonly string[]) => void;
  /** The next frame is drawn as a whole: something else was on the screen, or its size changed. */
  readonly forget: () => void;
  /** To the screen of the course, and back to what the terminal showed before. */
  readonly enter: () => void;
  readonly leave: () => void;
}

const escape = '\u001B[';
const toCourse = `${escape}?1049h${escape}?25l`;
const toShell = `${escape}?25h${escape}?1049l`;
/** Terminals that know it show the frame at once; the others ignore it. */
const begin = `${escape}?2026h`;
const end = `${escape}?2026l`;
const at = (row: number): string => `${escape}${row + 1};1H`;
const clearAll = `${escape}2J`;
const clearRest = `${escape}K`;
const reset = `${escape}0m`;

export const openPainter = (output: ScreenOutput): Painter => {
  let shown: readonly string[] | null = null;
  let entered = false;

  const row = (line: string, index: number): string => {
    // After a letter in the last column, clearing the rest of the line would take that letter.
    const full = widthOf(line) >= (output.columns ?? Infinity);
    return `${at(index)}${line}${reset}${full ? '' : clearRest}`;
  };

  return {
    paint: (lines) => {
      if (!entered) return;
      const known = shown !== null && shown.length === lines.length ? shown : null;
      const changes = lines.map((line, index) => (known?.[index] === line ? '' : row(line, index))).join('');
      shown = lines;
      if (changes !== '') output.write(`${begin}${known === null ? clearAll : ''}${changes}${end}`);
    },
    paintForPrompt: (lines) => {
      if (!entered) return;
      shown = null;
      output.write(`${begin}${clearAll}${lines.map(row).join('')}${at(lines.length)}${escape}?25h${end}`);
    },
    forget: () => {
      shown = null;
      if (entered) output.write(`${escape}?25l`);
    },
    enter: () => {
      if (entered) return;
      entered = true;
      shown = null;
      output.write(toCourse);
    },
    leave: () => {
      if (!entered) return;
      entered = false;
      output.write(toShell);
    },
  };
};
