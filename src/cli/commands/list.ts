import { exerciseOf } from '../../core/progress.ts';
import { renderList } from '../../view/list.ts';
import type { Command } from '../command.ts';
import { printJson } from '../context.ts';
import { listChapters } from '../../app/list-chapters.ts';

/** All exercises and how far the learner is. */
export const run: Command = async (context) => {
  const { course, home, language, json, look, print } = context;
  const exercises = course.lessons.map(({ spec, chapter, texts }) => ({
    id: spec.id,
    chapter: chapter.name,
    title: texts[language].title,
    minutes: spec.minutes,
    status: home === null ? 'pending' : exerciseOf(home.progress, spec.id).status,
  }));
  if (json) printJson(context, { schema: 1, exercises });
  else print(`${renderList(listChapters(course, home?.progress ?? null, language), null, look).lines.join('\n')}\n`);
  return await Promise.resolve(0);
};
