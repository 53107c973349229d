import type { Judged } from '../core/judged.ts';
import { renderOutput } from '../view/output.ts';
import { renderTimeline } from '../view/timeline.ts';
import { renderVerdict } from '../view/verdict.ts';
import type { Context } from './context.ts';

/** The verdict as a person reads it: what was checked, the timeline, and what the program printed. */
export const printVerdict = ({ look, language, print }: Context, { lesson, file, judgement }: Judged): void => {
  const parts = [
    renderVerdict(judgement, { title: lesson.spec.id, when: lesson.texts[language].when, path: file }, look),
    renderTimeline(judgement.timeline, look),
    renderOutput(judgement.output, look),
  ];
  print(`${parts.filter((part) => part !== '').join('\n')}\n\n`);
};
