import type { LessonText } from '../core/lesson.ts';
import { message } from '../core/message.ts';
import type { CheckResult, CulpritTotal, Judgement, Status } from '../core/verdict.ts';
import { duration } from './duration.ts';
import { fileLink } from './link.ts';
import { drawable, sentence, words, type Look } from './look.ts';
import { proseLines } from './markdown.ts';
import { panel, panelInner } from './panel.ts';
import { statusWords } from './status-words.ts';
import type { Tone } from './theme.ts';
import { ends, hang, truncate } from './width.ts';

export interface VerdictContext {
  /** The exercise's id or title. */
  readonly title: string;
  /** The lesson's own words for its diagnoses. */
  readonly when: LessonText['when'];
  /** The judged file, absolute, for links; null where there is none. */
  readonly path: string | null;
}

const order: readonly Status[] = ['fail', 'inconclusive', 'pass'];
const tones: Readonly<Record<Judgement['status'], Tone>> = {
  pass: 'good',
  fail: 'bad',
  inconclusive: 'warn',
  error: 'bad',
};

/** The panel with what was checked, the line that held the loop, and what it means. */
export const renderVerdict = (judgement: Judgement, context: VerdictContext, look: Look): string => {
  const width = panelInner(look);
  const { status, problem, checks, diagnosis } = judgement;
  const parts: (readonly string[])[] = [];
  if (problem !== null) parts.push(hang(`${icon(status, look)} `, sentence(look, problem.message), width));
  if (problem?.frame !== undefined) parts.push(frameLines(problem.frame, look, width));
  const byUrgency = checks.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const lines = byUrgency.flatMap((check) => checkLines(check, look, width));
  if (lines.length > 0) parts.push(lines);
  const culprits = status === 'fail' ? judgement.culprits.slice(0, 3) : [];
  if (culprits.length > 0) parts.push(culprits.map((culprit) => culpritLine(culprit, context.path, look, width)));
  if (diagnosis !== null && status !== 'pass') parts.push(diagnosisLines(diagnosis, context.when, look, width));
  const gap = look.terminal.plain === true ? ': ' : ` ${look.glyphs.dot} `;
  const title = `${context.title}${gap}${statusWords(judgement, look)}`;
  return panel(
    look,
    parts.flatMap((part, index) => (index === 0 ? part : ['', ...part])),
    { title: drawable(look, title), tone: tones[status] },
  );
};

const icon = (status: Judgement['status'], look: Look): string => {
  const { glyphs, theme, terminal } = look;
  if (terminal.plain === true) return words(look, `plain.${status}`);
  if (status === 'pass') return theme.good(glyphs.pass);
  return status === 'inconclusive' ? theme.warn(glyphs.unsure) : theme.bad(glyphs.fail);
};

const checkLines = (check: CheckResult, look: Look, width: number): readonly string[] =>
  hang(`${icon(check.status, look)} `, sentence(look, check.message), width);

/** `exercise.ts:14  main()` at the left, for how long at the right. */
const culpritLine = (culprit: CulpritTotal, path: string | null, look: Look, width: number): string => {
  const { theme, glyphs } = look;
  if (look.terminal.plain === true) {
    const { file, line, blockedMs } = culprit;
    const values = { file, line, ms: duration(look, blockedMs) };
    if (culprit.function === null) return words(look, 'plain.held', values);
    return words(look, 'plain.held.inside', { ...values, inside: `${culprit.function}()` });
  }
  const place = fileLink(look, theme.strong(`${culprit.file}:${culprit.line}`), path);
  const inside = culprit.function === null ? '' : `  ${culprit.function}()`;
  const call = culprit.call === null ? '' : `  ${theme.dim(`${glyphs.dot} ${culprit.call}`)}`;
  const held = words(look, 'verdict.held', { ms: duration(look, culprit.blockedMs) });
  return ends(`${glyphs.arrow} ${place}${inside}${call}`, theme.bad(held), width);
};

/** The lesson's words come first; the general ones are for every lesson that has none of its own. */
const diagnosisLines = (id: string, when: LessonText['when'], look: Look, width: number): readonly string[] => {
  const own = Object.hasOwn(when, id) ? when[id] : undefined;
  if (own !== undefined) return proseLines(own, '', look, width);
  return hang('', sentence(look, message(`diagnosis.${id}`)), width);
};

const frameLines = (frame: string, { theme, glyphs, terminal }: Look, width: number): readonly string[] => {
  const lines = frame.split('\n');
  // The mark under a column says nothing to those who cannot see where it stands.
  if (terminal.plain === true) return lines.filter((line) => !/^[\s|^]*$/.test(line));
  return lines.map((line) => {
    const cut = truncate(line, width, glyphs.more);
    return line.startsWith('>') ? theme.strong(cut) : theme.dim(cut);
  });
};
