import path from 'node:path';
import { exportCourse } from '../../app/export-course.ts';
import { words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { homeNeeded, printJson } from '../context.ts';
import { Stop } from '../stop.ts';

/** Writes progress, attempts and answers into one file. */
export const run: Command = async (context) => {
  const { args, course, cwd, json, look, print } = context;
  const home = homeNeeded(context);
  const now = new Date();
  const file = path.resolve(cwd, args.positionals[0] ?? `async-course-${now.toISOString().slice(0, 10)}.json`);
  const done = await exportCourse(home, { course, file, now });
  if (!done.ok) throw new Stop(done.problem);
  const { answers, attempts } = done.value;
  const counts = {
    answers: Object.keys(answers).length,
    attempts: Object.values(attempts).reduce((sum, each) => sum + Object.keys(each).length, 0),
  };
  if (json) printJson(context, { schema: 1, file, ...counts });
  else print(` ${words(look, 'export.done', { file, ...counts })}\n ${words(look, 'export.next')}\n`);
  return 0;
};
