import type { ChapterHead, Course, Lesson } from '../core/course.ts';
import { tellingRules } from '../core/telling-rules.ts';
import { drawable, words, type Look } from './look.ts';
import { renderMarkdown } from './markdown.ts';
import { panel, panelInner } from './panel.ts';
import { ends, widthOf, wrap } from './width.ts';

/** What there is to remember of a chapter, for whoever comes back to look something up. */
export const renderChapterSummary = ({ lessons }: Course, chapter: ChapterHead, look: Look): string => {
  const width = panelInner(look);
  const { title, introduction, believed, truth, instead } = chapter.texts[look.language];
  const own = lessons.filter((lesson) => lesson.chapter.name === chapter.name);
  const about =
    believed === null || truth === null
      ? ['', ...renderMarkdown(introduction, look, width)]
      : [
          ...section(words(look, 'summary.believed'), believed, width, look),
          ...section(words(look, 'summary.true'), truth, width, look),
        ];
  const lines = [
    look.theme.strong(drawable(look, title)),
    ...about,
    ...own.flatMap((lesson) => ['', ...exerciseLines(lesson, width, look)]),
    ...(instead === null ? [] : ['', ...renderMarkdown(instead, look, width)]),
  ];
  return panel(look, lines, { title: words(look, 'chapter.title', { number: chapter.number }), tone: 'accent' });
};

const section = (heading: string, markdown: string, width: number, look: Look): readonly string[] => [
  '',
  look.theme.dim(heading),
  ...renderMarkdown(markdown, look, width),
];

const exerciseLines = ({ spec, texts }: Lesson, width: number, look: Look): readonly string[] => {
  const meters = tellingRules(spec).map((rule) => words(look, `meter.${rule}`));
  return [
    ...headLines(spec.id, meters.join(', '), width, look),
    ...renderMarkdown(texts[look.language].remember, look, width - 2).map((line) => `  ${line}`),
  ];
};

/** What shows the mistake stands at the end of the line; where there is no room for both, below. */
const headLines = (id: string, meters: string, width: number, look: Look): readonly string[] => {
  const { theme, terminal } = look;
  if (terminal.plain === true) return [words(look, 'summary.row', { id, meters })];
  if (widthOf(id) + 2 + widthOf(meters) <= width) return [ends(theme.strong(id), theme.dim(meters), width)];
  return [theme.strong(id), ...wrap(meters, width - 2).map((line) => `  ${theme.dim(line)}`)];
};
