import { drawable, words, type Look } from './look.ts';
import { truncate } from './width.ts';

/** The end of a long output is what the program did last; that is what is asked for. */
const LINES = 8;

// Escape sequences and control letters of a learner's program must not move our cursor.
// oxlint-disable-next-line no-control-regex
const ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|.)/g;
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** What the learner's program printed; empty when it printed nothing. */
export const renderOutput = (output: string, look: Look): string => {
  const lines = output
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', '  ')
    .replace(ESCAPES, '')
    .replace(CONTROLS, '')
    .trimEnd()
    .split('\n');
  if (lines.length === 1 && lines[0] === '') return '';
  const shown = lines.slice(-LINES);
  const left = lines.length - shown.length;
  const heading =
    left === 0 ? words(look, 'output.title') : words(look, 'output.title.end', { n: shown.length, all: lines.length });
  if (look.terminal.plain === true) return [heading, ...shown.map((line) => drawable(look, line))].join('\n');
  return [
    ` ${look.theme.dim(heading)}`,
    ...shown.map(
      (line) =>
        ` ${look.theme.dim(look.terminal.unicode ? '│' : '|')} ${truncate(drawable(look, line), look.width - 3, look.glyphs.more)}`,
    ),
  ].join('\n');
};
