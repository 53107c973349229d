import type { Language } from '../core/lesson.ts';
import { plainText } from '../core/plain-text.ts';
import type { Attempt } from '../core/progress.ts';
import type { RenderedList } from './list.ts';
import { drawable, sentence, words, type Look } from './look.ts';
import { panel, panelInner } from './panel.ts';
import type { Tone } from './theme.ts';
import { padEnd, truncate, widestOf, wrap, wrapCode } from './width.ts';

const statuses: readonly Attempt['status'][] = ['pass', 'fail', 'inconclusive', 'error', 'unjudged'];
const tones: Readonly<Record<Attempt['status'], Tone>> = {
  pass: 'good',
  fail: 'bad',
  inconclusive: 'warn',
  error: 'bad',
  unjudged: 'dim',
};

/** Every judged version of an exercise, the newest first; `selected` counts from it. */
export const renderAttempts = (
  attempts: readonly Attempt[],
  { id, selected }: { readonly id: string; readonly selected: number },
  look: Look,
): RenderedList => {
  const rows = attempts.map((attempt, index) => ({ attempt, number: index + 1 })).toReversed();
  const head = wrap(words(look, 'attempts.title', { n: attempts.length, id }), look.width - 2).map(
    (line) => ` ${look.theme.strong(line)}`,
  );
  const lines = rows.map(({ attempt, number }, index) => {
    const marker = index === selected ? look.theme.accent('>') : ' ';
    const row = renderAttempt(attempt, number, attempts.length, look);
    const line = look.terminal.plain === true ? row : ` ${marker} ${truncate(row, look.width - 4, look.glyphs.more)}`;
    return index === selected ? look.theme.strong(line) : line;
  });
  return { lines: [...head, '', ...lines], selectedLine: head.length + 1 + selected };
};

/** One of `count` in a line: its number, when it was judged, the verdict, and what was to be mended first. */
export const renderAttempt = (attempt: Attempt, number: number, count: number, look: Look): string => {
  const { status, said } = attempt;
  const time = timeOf(attempt, look);
  const reason = said === undefined ? '' : oneLine(sentence(look, said));
  const word = words(look, `attempts.${status}`);
  if (look.terminal.plain === true)
    return words(look, 'attempts.row', { number, time, status: word, said: reason }).trimEnd();
  const wordWidth = widestOf(statuses.map((each) => words(look, `attempts.${each}`)));
  const place = String(number).padStart(String(count).length);
  return `${place}  ${time}  ${look.theme[tones[status]](padEnd(word, wordWidth))}  ${reason}`.trimEnd();
};

/** Without the year: it is the learner's own history, and the line is short. */
const timeOf = ({ at }: Attempt, { language }: Look): string =>
  // oxlint-disable-next-line no-restricted-globals -- it reads a text, and no clock
  dateFormat(language).format(new Date(at));

/** To make one takes longer than to draw the line. */
const dateFormats = new Map<Language, Intl.DateTimeFormat>();

const dateFormat = (language: Language): Intl.DateTimeFormat => {
  const known = dateFormats.get(language);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  dateFormats.set(language, format);
  return format;
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What was judged, as it stood then. */
export interface ReadAttempt {
  readonly attempt: Attempt;
  readonly number: number;
  /** Null: it is no longer on the disk. */
  readonly source: string | null;
}

export const renderAttemptPage = ({ attempt, number, source }: ReadAttempt, look: Look): string => {
  const inner = panelInner(look);
  const { theme } = look;
  const title = words(look, 'attempts.one', { number });
  const status = theme[tones[attempt.status]](words(look, `attempts.${attempt.status}`));
  const said = attempt.said === undefined ? [] : wrap(sentence(look, attempt.said), inner);
  const code =
    source === null ? wrap(words(look, 'attempts.missing'), inner) : codeLines(plainText(source), inner, look);
  return panel(look, [`${status}  ${theme.dim(timeOf(attempt, look))}`, ...said, '', ...code], {
    title,
    tone: 'accent',
  });
};

/** With the numbers that the verdict speaks of. */
const codeLines = (source: string, width: number, look: Look): readonly string[] => {
  const lines = drawable(look, source).trimEnd().replaceAll('\t', '  ').split('\n');
  if (look.terminal.plain === true) return lines;
  const digits = String(lines.length).length;
  return lines.flatMap((line, index) =>
    wrapCode(line, width - digits - 2).map(
      (piece, row) => `${look.theme.dim((row === 0 ? String(index + 1) : '').padStart(digits))}  ${piece}`,
    ),
  );
};
