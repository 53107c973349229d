import { compareWithAnswer } from '../../app/compare-with-answer.ts';
import { compareStarts } from '../../app/newer-start.ts';
import { answerWords, startWords } from '../../view/diff-words.ts';
import { renderDiff } from '../../view/diff.ts';
import type { Command } from '../command.ts';
import { homeNeeded, lessonHere, printJson } from '../context.ts';
import { refuseClosed } from '../refuse-closed.ts';

/** The learner's files beside a good answer, when it may be seen; or what the course changed in the exercise. */
export const run: Command = async (context) => {
  const { dir } = homeNeeded(context);
  const lesson = lessonHere(context);
  const starts = context.args.options['start'] === true;
  if (!starts) refuseClosed(context, lesson);
  const files = await (starts ? compareStarts(dir, lesson) : compareWithAnswer(dir, lesson));
  if (context.json) printJson(context, { schema: 1, id: lesson.spec.id, files });
  else context.print(`${renderDiff(files, context.look, starts ? startWords : answerWords)}\n`);
  return 0;
};
