import { plainText } from '../core/plain-text.ts';
import type { Attempt } from '../core/progress.ts';
import { words, type Look } from './look.ts';
import { panel, panelInner } from './panel.ts';
import { wrap, wrapCode } from './width.ts';

/** One attempt in a line: its number, what was said of it, and when. */
export const renderAttempt = ({ status, at }: Attempt, number: number, look: Look): string => {
  // oxlint-disable-next-line no-restricted-globals -- it reads a text, and no clock
  const time = new Date(at).toLocaleString(look.language, { dateStyle: 'medium', timeStyle: 'short' });
  return words(look, `attempts.${status}`, { number, time });
};

/** Every judged version of an exercise, the newest first; `selected` counts from it. */
export const renderAttempts = (attempts: readonly Attempt[], selected: number, look: Look): string => {
  const { theme } = look;
  const rows = attempts
    .map((attempt, index) => ({ attempt, number: index + 1 }))
    .toReversed()
    .map(({ attempt, number }, index) => {
      const text = renderAttempt(attempt, number, look);
      const toned = attempt.status === 'pass' ? theme.good(text) : text;
      return index === selected ? theme.strong(`${theme.accent('>')} ${toned}`) : `  ${toned}`;
    });
  const title = words(look, 'attempts.title', { n: attempts.length });
  return panel(look, [...wrap(words(look, 'attempts.text'), panelInner(look)).map(theme.dim), '', ...rows], { title });
};

/** The text of one of them. */
export const renderAttemptSource = (source: string | null, number: number, look: Look): string => {
  const inner = panelInner(look);
  const title = words(look, 'attempts.number', { number });
  return source === null
    ? panel(look, wrap(words(look, 'attempts.reading'), inner), { title })
    : panel(look, wrapCode(plainText(source).trimEnd().replaceAll('\t', '  '), inner), { title, tone: 'accent' });
};
