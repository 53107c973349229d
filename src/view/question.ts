import { drawable, type Look } from './look.ts';
import { renderMarkdown } from './markdown.ts';
import { renderScreenHeader } from './screen.ts';
import type { PageModel } from './page.ts';
import { questionParts } from './question-parts.ts';

export interface QuestionPage {
  readonly lines: readonly string[];
  /** The options of a choice; none for a number. */
  readonly options: readonly string[];
}

/** What stands above the prompt. A numbered list in the question is the prompt's options and not drawn here. */
export const renderQuestionPage = (model: PageModel, look: Look): QuestionPage => {
  const { lesson } = model;
  const { title, question } = lesson.texts[look.language];
  const { prose, options } = questionParts(question, lesson.spec.predict?.kind === 'choice', look);
  if (look.terminal.plain === true) return { lines: renderMarkdown(prose, look, look.width), options };
  const lines = [...renderMarkdown(prose, look, look.width - 2)].map((line) => ` ${line}`.trimEnd());
  return {
    lines: [renderScreenHeader(model, look), '', ` ${look.theme.strong(drawable(look, title))}`, '', ...lines, ''],
    options,
  };
};
