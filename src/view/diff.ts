import { structuredPatch } from 'diff';
import type { ComparedFile } from '../core/compared-file.ts';
import { plainText } from '../core/plain-text.ts';
import { answerWords, type DiffWords } from './diff-words.ts';
import { drawable, words, type Look } from './look.ts';
import { panel, panelInner } from './panel.ts';
import type { Tone } from './theme.ts';
import { widthOf, wrap, wrapCode } from './width.ts';

/** Unchanged lines around a change, so that one sees where it is. */
const CONTEXT = 3;
/** Exercises have some twenty lines. Of files that share nothing a difference teaches nothing, and takes long to be found. */
const MOST_CHANGES = 500;

/** Two versions of files: what only one of them has. Signs say it too, for those who see no colours. */
export const renderDiff = (files: readonly ComparedFile[], look: Look, said: DiffWords = answerWords): string => {
  const changed = files.filter(({ mine, answer }) => mine === null || tidy(mine) !== tidy(answer));
  const title = words(look, said.title);
  if (changed.length === 0)
    return panel(look, wrap(words(look, said.equal), panelInner(look)), { title, tone: 'good' });
  return changed
    .map((file) =>
      panel(look, fileLines(file, look, said), {
        title: files.length === 1 ? title : words(look, said.titleOfFile, { file: file.name }),
        tone: 'accent',
      }),
    )
    .join('\n');
};

const fileLines = ({ name, mine, answer }: ComparedFile, look: Look, said: DiffWords): readonly string[] => {
  const inner = panelInner(look);
  if (mine === null) return wrap(words(look, 'diff.no-file', { file: name }), inner);
  const patch = structuredPatch('', '', tidy(mine), tidy(answer), '', '', {
    context: CONTEXT,
    maxEditLength: MOST_CHANGES,
  });
  if (patch === undefined) return wrap(words(look, 'diff.too-much'), inner);
  const rows = patch.hunks.map(numbered);
  const digits = String(Math.max(...rows.flat().map(({ mine: a, answer: b }) => Math.max(a ?? 0, b ?? 0)))).length;
  const gap = look.terminal.plain === true ? '' : look.theme.dim(look.terminal.unicode ? '⋯' : '...');
  const drawn = rows.flatMap((hunk, index) => [
    ...(index === 0 ? [] : [gap]),
    ...hunk.flatMap((row) => rowLines(row, digits, inner, look, said)),
  ]);
  return look.terminal.plain === true ? drawn : [...wrap(legend(look, said), inner), '', ...drawn];
};

const legend = (look: Look, said: DiffWords): string => {
  const { theme } = look;
  return `${theme.bad(`- ${words(look, said.mine)}`)}   ${theme.good(`+ ${words(look, said.answer)}`)}`;
};

/** A line of either file or of both, with its number in each that has it. */
interface Row {
  readonly mine: number | null;
  readonly answer: number | null;
  readonly text: string;
}

interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly string[];
}

const numbered = ({ oldStart, newStart, lines }: Hunk): readonly Row[] => {
  let [mine, answer] = [oldStart, newStart];
  return lines.map((line) => ({
    mine: line.startsWith('+') ? null : mine++,
    answer: line.startsWith('-') ? null : answer++,
    text: line.slice(1),
  }));
};

/** `12 14   both`, `13    - only mine`, `   15 + only the answer`; what is too long goes on under its own beginning. */
const rowLines = (row: Row, digits: number, width: number, look: Look, said: DiffWords): readonly string[] => {
  const text = drawable(look, row.text);
  if (look.terminal.plain === true) return [saidRow(row, text, look, said)];
  const numbers = [row.mine, row.answer].map((number) => String(number ?? '').padStart(digits)).join(' ');
  const head = `${numbers} ${signOf(row)} `;
  const indent = ' '.repeat(widthOf(head));
  const paint = look.theme[toneOf(row)];
  return wrapCode(text, width - indent.length).map((piece, index) =>
    `${index === 0 ? look.theme.dim(head.slice(0, -2)) + paint(head.slice(-2)) : indent}${paint(piece)}`.trimEnd(),
  );
};

const signOf = ({ mine, answer }: Row): string => (answer === null ? '-' : mine === null ? '+' : ' ');

const toneOf = ({ mine, answer }: Row): Tone => (answer === null ? 'bad' : mine === null ? 'good' : 'dim');

const saidRow = ({ mine, answer }: Row, text: string, look: Look, said: DiffWords): string => {
  if (answer === null) return words(look, said.rowOfMine, { line: mine ?? 0, text });
  return words(look, mine === null ? said.rowOfAnswer : 'diff.row.both', { line: answer, text });
};

/** What only an editor knows of is no difference. */
const tidy = (source: string): string =>
  `${plainText(source).replaceAll('\r\n', '\n').replaceAll('\t', '  ').trimEnd()}\n`;
