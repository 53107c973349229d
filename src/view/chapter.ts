import type { ChapterHead, Course } from '../core/course.ts';
import type { Progress } from '../core/progress.ts';
import { learnedLines } from './learned.ts';
import { inlineCode, words, type Look } from './look.ts';
import { renderMarkdown } from './markdown.ts';
import { panel, panelInner } from './panel.ts';
import { ends, wrap } from './width.ts';

/** The first sight of a chapter: what it is about, and what is in it. */
export const renderChapterBegin = ({ lessons }: Course, chapter: ChapterHead, look: Look): string => {
  const width = panelInner(look);
  const { title, introduction } = chapter.texts[look.language];
  const own = lessons.filter((lesson) => lesson.chapter.name === chapter.name);
  const minutes = own.reduce((sum, { spec }) => sum + spec.minutes, 0);
  const rows = own.map(({ spec, texts }) => {
    const name = renderMarkdown(texts[look.language].title, look, width - 12)[0] ?? '';
    const time = words(look, 'list.minutes', { n: spec.minutes });
    return look.terminal.plain === true ? `${name}, ${time}` : ends(`  ${name}`, look.theme.dim(time), width);
  });
  const lines = [
    look.theme.strong(title),
    '',
    ...renderMarkdown(introduction, look, width),
    '',
    ...wrap(words(look, 'chapter.contents', { n: own.length, minutes }), width).map(look.theme.dim),
    ...rows,
  ];
  return panel(look, lines, { title: words(look, 'chapter.title', { number: chapter.number }), tone: 'accent' });
};

/** The last sight of it: what was learned, exercise by exercise. */
export const renderChapterEnd = (course: Course, chapter: ChapterHead, progress: Progress, look: Look): string => {
  const width = panelInner(look);
  const { title } = chapter.texts[look.language];
  const own = course.lessons.filter((lesson) => lesson.chapter.name === chapter.name);
  const learned = own.flatMap((lesson) => ['', ...learnedLines(lesson, progress, width, look)]);
  const said = wrap(words(look, 'chapter.done', { n: own.length }), width);
  const again = wrap(inlineCode(look, words(look, 'chapter.again', { number: chapter.number })), width);
  return panel(look, [look.theme.strong(title), '', ...said, ...learned, '', ...again], {
    title: words(look, 'chapter.end', { number: chapter.number }),
    tone: 'good',
  });
};
