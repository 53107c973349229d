import type { Course } from '../core/course.ts';
import { exerciseOf, type Progress } from '../core/progress.ts';
import { learnedLines } from './learned.ts';
import { words, type Look } from './look.ts';
import { panel, panelInner } from './panel.ts';
import { ends, wrap } from './width.ts';

/** The end of the course: what was learned, and the learner's own numbers. */
export const renderFinished = ({ lessons }: Course, progress: Progress, look: Look): string => {
  const width = panelInner(look);
  const { theme, glyphs } = look;
  const standings = lessons.map(({ spec }) => exerciseOf(progress, spec.id));
  const sum = (of: (standing: (typeof standings)[number]) => number): number =>
    standings.reduce((all, standing) => all + of(standing), 0);
  const numbers = words(look, 'finished.numbers', {
    saves: sum(({ attempts }) => attempts.length),
    first: sum(({ status, tries }) => (status === 'done' && tries === 0 ? 1 : 0)),
    hints: sum(({ hints }) => hints),
    guesses: sum(({ prediction }) => (typeof prediction === 'number' ? 1 : 0)),
  });
  const rows = lessons.flatMap((lesson, index) => {
    const count = words(look, 'finished.attempts', { n: standings[index]?.attempts.length ?? 0 });
    return [
      '',
      ends(`${theme.good(glyphs.pass)} ${theme.strong(lesson.spec.id)}`, theme.dim(count), width),
      ...learnedLines(lesson, width - 2, look).map((line) => `  ${line}`),
    ];
  });
  const lines = [
    ...wrap(words(look, 'finished.text', { n: lessons.length }), width),
    '',
    ...wrap(numbers, width),
    ...rows,
  ];
  return panel(look, lines, { title: words(look, 'finished.title'), tone: 'good' });
};
