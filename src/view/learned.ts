import type { Lesson } from '../core/course.ts';
import type { Look } from './look.ts';
import { renderMarkdown } from './markdown.ts';

/** What an exercise was about, in the first sentence of its *Why it works*. */
export const learnedLines = ({ texts }: Lesson, width: number, look: Look): readonly string[] =>
  renderMarkdown(firstSentence(texts[look.language].why), look, width);

/** Up to the first full stop behind which a new sentence or the end of the paragraph comes; code keeps its dots. */
const firstSentence = (markdown: string): string => {
  const [paragraph = ''] = markdown.trim().split('\n\n');
  return /^(?:`[^`]*`|[^`])*?[.!?。](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
};
