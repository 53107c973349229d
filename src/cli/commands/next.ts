import { resumeAt } from '../../core/progress.ts';
import { words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { lessonNamed, printJson } from '../context.ts';

/** What comes next. */
export const run: Command = async (context) => {
  const { course, home, language, json, look, print } = context;
  const ids = course.lessons.map(({ spec }) => spec.id);
  const id = home === null ? (ids[0] ?? null) : resumeAt(home.progress, ids);
  const title = id === null ? null : lessonNamed(course, id).texts[language].title;
  if (json) printJson(context, { schema: 1, next: id === null ? null : { id, title } });
  else print(` ${id === null ? words(look, 'next.done') : words(look, 'next.is', { id, title: title ?? '' })}\n`);
  return await Promise.resolve(0);
};
