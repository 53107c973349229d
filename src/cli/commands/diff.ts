import { compareWithAnswer } from '../../app/compare-with-answer.ts';
import { renderDiff } from '../../view/diff.ts';
import type { Command } from '../command.ts';
import { homeNeeded, lessonHere, printJson } from '../context.ts';
import { refuseClosed } from '../refuse-closed.ts';

/** The learner's files beside a good answer, when it may be seen. */
export const run: Command = async (context) => {
  const { dir } = homeNeeded(context);
  const lesson = lessonHere(context);
  refuseClosed(context, lesson);
  const files = await compareWithAnswer(dir, lesson);
  if (context.json) printJson(context, { schema: 1, id: lesson.spec.id, files });
  else context.print(`${renderDiff(files, context.look)}\n`);
  return 0;
};
