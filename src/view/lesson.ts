import type { LessonText } from '../core/lesson.ts';
import { words, type Look } from './look.ts';
import { renderMarkdown } from './markdown.ts';
import { panel, panelInner } from './panel.ts';
import { codeRows } from './code-rows.ts';

/** The story in its panel: what the exercise is about. */
export const renderStory = (text: LessonText, id: string, look: Look): string =>
  panel(look, [look.theme.strong(renderTitle(text, look)), '', ...renderMarkdown(text.story, look, panelInner(look))], {
    title: id,
    tone: 'accent',
  });

const renderTitle = ({ title }: LessonText, look: Look): string =>
  renderMarkdown(title, look, panelInner(look)).join(' ');

/** The question before the first run. */
export const renderQuestion = (text: LessonText, look: Look): string => prose(text.question, look);

/** The hints that were asked for so far, the newest last. */
export const renderHints = (text: LessonText, count: number, look: Look): string => {
  const total = text.hints.length;
  return text.hints
    .slice(0, count)
    .map((hint, index) =>
      panel(look, renderMarkdown(hint, look, panelInner(look)), {
        title: words(look, 'hint.title', { n: index + 1, total }),
        tone: index + 1 === count ? 'warn' : 'dim',
      }),
    )
    .join('\n');
};

export const renderWhy = (text: LessonText, look: Look): string =>
  panel(look, renderMarkdown(text.why, look, panelInner(look)), { title: words(look, 'why.title'), tone: 'good' });

/** A good answer, as a file. */
export const renderSolution = (source: string, look: Look): string =>
  panel(look, codeRows(source.trimEnd().replaceAll('\t', '  '), look, panelInner(look)), {
    title: words(look, 'solution.title'),
    tone: 'good',
  });

/** Markdown with a margin, outside a panel. */
const prose = (markdown: string, look: Look): string =>
  renderMarkdown(markdown, look, look.width - 2)
    .map((line) => ` ${line}`.trimEnd())
    .join('\n');
