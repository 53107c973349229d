import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../../core/message.ts';
import { renderSolution, renderWhy } from '../../view/lesson.ts';
import type { Command } from '../command.ts';
import { lessonHere, printJson } from '../context.ts';
import { refuseClosed } from '../refuse-closed.ts';
import { Stop } from '../stop.ts';

/** One good answer and why it works, when it may be seen. */
export const run: Command = async (context) => {
  const { language, json, look, print } = context;
  const lesson = lessonHere(context);
  refuseClosed(context, lesson);
  const file = path.join(lesson.solutionFolder, 'exercise.ts');
  const source = await readFile(file, 'utf8').catch(() => {
    throw new Stop({ message: message('course.missing-file', { file }) }, 4);
  });
  const text = lesson.texts[language];
  if (json) printJson(context, { schema: 1, id: lesson.spec.id, solution: source, why: text.why });
  else print(`${renderSolution(source, look)}\n${renderWhy(text, look)}\n`);
  return 0;
};
