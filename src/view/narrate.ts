import { exerciseOf } from '../core/progress.ts';
import type { RunnerState } from '../core/runner/state.ts';
import { message } from '../core/message.ts';
import type { RenderedList } from './list.ts';
import { sentence, words, type Look } from './look.ts';
import { pageLines, selectionPage, type PageModel } from './page.ts';
import { wrap } from './width.ts';

/**
 * What there is to say when the course went from one state to the next, as paragraphs: the same pages as on the screen, told
 * once, and of a page that grew only what is new. Nothing, when all of it was said before.
 */
export const narrate = (before: PageModel | null, now: PageModel, look: Look): readonly string[] =>
  [
    whereSaid(before, now, look),
    pageSaid(before, now, look),
    workSaid(before, now, look),
    noticeSaid(before, now, look),
  ]
    .map((paragraph) => wrapped(paragraph.trim(), look))
    .filter((paragraph) => paragraph !== '');

/** Words are not broken at the edge of a terminal; what was laid out already is as it is. */
export const wrapped = (text: string, look: Look): string =>
  text.includes('\n') ? text : wrap(text, look.width).join('\n');

const whereSaid = (before: PageModel | null, { course, lesson, state }: PageModel, look: Look): string => {
  if (before?.lesson === lesson) return '';
  const { chapter, number, spec } = lesson;
  const done = course.lessons.filter((each) => exerciseOf(state.progress, each.spec.id).status === 'done').length;
  const { title } = chapter.texts[look.language];
  const values = { number, id: spec.id, chapter: chapter.number, title, done, total: course.lessons.length };
  return words(look, 'plain.where', values);
};

const pageSaid = (before: PageModel | null, now: PageModel, look: Look): string => {
  const { page, job, shown } = now.state;
  const turned = before === null || before.lesson !== now.lesson || before.state.page.name !== page.name;
  if (page.name === 'list' || page.name === 'attempts') return rowsSaid(turned ? null : before, now, look);
  // Two verdicts in the same words are two verdicts.
  const judged = before !== null && shown !== null && before.state.shown !== shown;
  if (page.name === 'result') {
    if (turned || judged) return job !== null && !judged ? '' : textOf(now, look);
    // After a pass comes the picture from before.
    return before.state.pitfall === now.state.pitfall ? '' : added(textOf(before, look), textOf(now, look));
  }
  const text = textOf(now, look);
  return turned ? text : added(textOf(before, look), text);
};

/** The lines that are new in one place of a text; all of it, when more has changed. */
const added = (was: string, now: string): string => {
  const [old, lines] = [was.split('\n'), now.split('\n')];
  const first = lines.findIndex((line, index) => line !== old[index]);
  if (first < 0) return '';
  const kept = old.length - first;
  const isGrown =
    kept <= lines.length - first && old.slice(first).join('\n') === lines.slice(lines.length - kept).join('\n');
  return isGrown ? lines.slice(first, lines.length - kept).join('\n') : now;
};

/** A page of rows is told when it comes up and when other rows are in it; else only the row that is selected now. */
const rowsSaid = (before: PageModel | null, now: PageModel, look: Look): string => {
  const { lines, selectedLine } = rowsOf(now, look);
  const text = lines.join('\n');
  const was = before === null ? null : rowsOf(before, look);
  if (was === null || was.lines.join('\n') !== text)
    return `${text}\n\n${words(look, now.state.page.name === 'list' ? 'plain.list.how' : 'plain.attempts.how')}`;
  if (selectedLine === null || was.selectedLine === selectedLine) return '';
  return words(look, 'plain.list.selected', { row: lines[selectedLine] ?? '' });
};

const rowsOf = (model: PageModel, look: Look): RenderedList =>
  selectionPage(model, look) ?? { lines: [], selectedLine: null };

const textOf = (model: PageModel, look: Look): string =>
  pageLines(model, look)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');

const workSaid = (before: PageModel | null, { state }: PageModel, look: Look): string => {
  const { job, savedMeanwhile } = state;
  if (job === null) return '';
  if (before?.state.job !== job) return words(look, `plain.working.${job.mode}`);
  return savedMeanwhile && !before.state.savedMeanwhile ? words(look, 'plain.saved-meanwhile') : '';
};

const noticeSaid = (before: PageModel | null, { state }: PageModel, look: Look): string => {
  const { notice } = state;
  if (notice !== null) return notice === before?.state.notice ? '' : sentence(look, notice);
  return before !== null && judgedElsewhere(before.state, state)
    ? sentence(look, message(`notice.verdict.${state.shown?.judgement.status ?? 'error'}`))
    : '';
};

/** The verdict came while the learner was reading something else; on the screen the keys tell of it. */
const judgedElsewhere = (before: RunnerState, { shown, page }: RunnerState): boolean =>
  shown !== null && shown !== before.shown && shown.mode === 'check' && page.name !== 'result';
