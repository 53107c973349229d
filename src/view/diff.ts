import { structuredPatch } from 'diff';
import { plainText } from '../core/plain-text.ts';
import { drawable, words, type Look } from './look.ts';
import { panel, panelInner } from './panel.ts';
import { truncate, wrap } from './width.ts';

/** Unchanged lines around a change, so that one sees where it is. */
const CONTEXT = 3;

/** The learner's file beside a good answer: what only one of them has. Signs say it too, for those who see no colours. */
export const renderDiff = (mine: string | null, source: string, look: Look): string => {
  const title = words(look, 'diff.title');
  const inner = panelInner(look);
  if (mine === null) return panel(look, wrap(words(look, 'diff.no-file'), inner), { title });
  const [before, after] = [tidy(mine), tidy(source)];
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: CONTEXT });
  if (hunks.length === 0) return panel(look, wrap(words(look, 'diff.equal'), inner), { title, tone: 'good' });
  const digits = String(Math.max(before.split('\n').length, after.split('\n').length)).length;
  const lines = hunks.flatMap((hunk, index) => [
    ...(index === 0 ? [] : [look.theme.dim(look.terminal.unicode ? '⋯' : '...')]),
    ...numbered(hunk, digits, look).map((line) => truncate(line, inner, look.glyphs.more)),
  ]);
  return panel(look, [look.theme.dim(words(look, 'diff.legend')), '', ...lines], { title, tone: 'accent' });
};

interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly string[];
}

/** Numbers are those of the file in which the line stands. */
const numbered = ({ oldStart, newStart, lines }: Hunk, digits: number, look: Look): readonly string[] => {
  const { theme } = look;
  let [mine, theirs] = [oldStart, newStart];
  return lines.flatMap((line) => {
    const sign = line[0] ?? ' ';
    const text = drawable(look, line.slice(1));
    if (sign === '\\') return []; // that the file has no last line break
    const number = sign === '+' ? theirs : mine;
    if (sign !== '-') theirs += 1;
    if (sign !== '+') mine += 1;
    const shown = `${String(number).padStart(digits)} ${sign} ${text}`;
    if (sign === '+') return [theme.good(shown)];
    return [sign === '-' ? theme.bad(shown) : theme.dim(shown)];
  });
};

/** What only an editor knows of is no difference. */
const tidy = (source: string): string =>
  `${plainText(source).replaceAll('\r\n', '\n').replaceAll('\t', '  ').trimEnd()}\n`;
