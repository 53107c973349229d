import type { Lesson } from '../core/course.ts';
import { exerciseOf, type ExerciseProgress, type Progress } from '../core/progress.ts';
import { drawable, words, type Look } from './look.ts';
import { renderMarkdown } from './markdown.ts';
import { guessWords } from './prediction.ts';
import { ends } from './width.ts';

/** An exercise in looking back: what to take along, how it went, and what was thought before the first run. */
export const learnedLines = (lesson: Lesson, progress: Progress, width: number, look: Look): readonly string[] => {
  const { theme, glyphs, language } = look;
  const { spec, texts } = lesson;
  const standing = exerciseOf(progress, spec.id);
  const guess = guessWords(spec.predict, standing, look);
  const effort = effortWords(standing, look);
  const head = `${theme.good(glyphs.pass)} ${theme.strong(drawable(look, spec.id))}`;
  return [
    look.terminal.plain === true ? `${spec.id}: ${effort}` : ends(head, theme.dim(effort), width),
    ...[...renderMarkdown(texts[language].remember, look, width - 2), ...(guess === '' ? [] : [theme.dim(guess)])].map(
      (line) => `  ${line}`,
    ),
  ];
};

const effortWords = ({ attempts, hints }: ExerciseProgress, look: Look): string =>
  [
    words(look, 'learned.attempts', { n: attempts.length }),
    ...(hints === 0 ? [] : [words(look, 'learned.hints', { n: hints })]),
  ].join(look.terminal.plain === true ? ', ' : ` ${look.glyphs.dot} `);
