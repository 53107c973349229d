import type { Course } from '../core/course.ts';
import { exerciseOf, type Progress } from '../core/progress.ts';
import { words, type Look } from './look.ts';
import { panel, panelInner } from './panel.ts';
import { ends, padEnd, widestOf, wrap } from './width.ts';

/** The end of the course: what was passed, and with how many tries. */
export const renderFinished = ({ lessons }: Course, progress: Progress, look: Look): string => {
  const width = panelInner(look);
  const { theme, glyphs } = look;
  const idWidth = widestOf(lessons.map(({ spec }) => spec.id));
  const rows = lessons.map(({ spec, texts }) => {
    const { attempts } = exerciseOf(progress, spec.id);
    const count = words(look, 'finished.attempts', { n: attempts.length });
    return ends(
      `${theme.good(glyphs.pass)} ${padEnd(spec.id, idWidth)}  ${theme.dim(texts[look.language].title)}`,
      theme.dim(count),
      width,
    );
  });
  const lines = [...wrap(words(look, 'finished.text', { n: lessons.length }), width), '', ...rows];
  return panel(look, lines, { title: words(look, 'finished.title'), tone: 'good' });
};
