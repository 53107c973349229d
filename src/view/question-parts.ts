import { lexer, type Tokens } from 'marked';
import type { Look } from './look.ts';
import { renderInline } from './markdown.ts';

export interface QuestionParts {
  /** Markdown of what stands above the prompt. */
  readonly prose: string;
  /** In the order of their numbers; none for a question that asks for a number. */
  readonly options: readonly string[];
}

/** A question of a lesson: with a choice, its numbered list holds the options. */
export const questionParts = (question: string, isChoice: boolean, look: Look): QuestionParts => {
  const tokens = lexer(question);
  const list = isChoice
    ? tokens.find((token): token is Tokens.List => token.type === 'list' && token.ordered)
    : undefined;
  const prose = tokens
    .filter((token) => token !== list)
    .map(({ raw }) => raw)
    .join('');
  return { prose, options: list === undefined ? [] : list.items.map((item) => renderInline(item.text, look)) };
};
