import type { Course } from '../core/course.ts';
import { exerciseOf, type Progress } from '../core/progress.ts';
import { learnedLines } from './learned.ts';
import { words, type Look } from './look.ts';
import { panel, panelInner } from './panel.ts';
import { sawItComing } from './prediction.ts';
import { wrap } from './width.ts';

/** The end of the course: what was learned, and the learner's own numbers. */
export const renderFinished = (course: Course, progress: Progress, look: Look): string => {
  const width = panelInner(look);
  const { lessons } = course;
  const rows = lessons.flatMap((lesson) => ['', ...learnedLines(lesson, progress, width, look)]);
  const lines = [
    ...wrap(words(look, 'finished.text', { n: lessons.length }), width),
    '',
    ...numberLines(course, progress, width, look),
    ...rows,
  ];
  return panel(look, lines, { title: words(look, 'finished.title'), tone: 'good' });
};

const numberLines = ({ lessons }: Course, progress: Progress, width: number, look: Look): readonly string[] => {
  const standings = lessons.map(({ spec }) => exerciseOf(progress, spec.id));
  const sum = (of: (standing: (typeof standings)[number]) => number): number =>
    standings.reduce((all, standing) => all + of(standing), 0);
  const guesses = lessons.flatMap(({ spec }) => sawItComing(spec.predict, exerciseOf(progress, spec.id)) ?? []);
  return [
    words(look, 'finished.numbers', {
      saves: sum(({ attempts }) => attempts.length),
      first: sum(({ status, tries }) => (status === 'done' && tries === 0 ? 1 : 0)),
      hints: sum(({ hints }) => hints),
    }),
    ...(guesses.length === 0
      ? []
      : [words(look, 'finished.guesses', { n: guesses.length, right: guesses.filter(Boolean).length })]),
  ].flatMap((text) => wrap(text, width));
};
