import { exerciseOf } from '../../core/progress.ts';
import { renderList } from '../../view/list.ts';
import { sentence } from '../../view/look.ts';
import { hang } from '../../view/width.ts';
import type { Command } from '../command.ts';
import { otherRuntime, printJson } from '../context.ts';
import { listChapters } from '../../app/list-chapters.ts';

/** All exercises and how far the learner is. */
export const run: Command = async (context) => {
  const { course, home, language, json, look, print } = context;
  const elsewhere = course.lessons.flatMap((lesson): [string, string][] => {
    const problem = otherRuntime(context, lesson);
    return problem === null ? [] : [[lesson.spec.id, sentence(look, problem.message)]];
  });
  const messages = new Map(elsewhere);
  const exercises = course.lessons.map(({ spec, chapter, texts }) => ({
    id: spec.id,
    chapter: chapter.name,
    title: texts[language].title,
    minutes: spec.minutes,
    status: home === null ? 'pending' : exerciseOf(home.progress, spec.id).status,
    ...(messages.has(spec.id) ? { message: messages.get(spec.id) } : {}),
  }));
  if (json) printJson(context, { schema: 1, exercises });
  else {
    const { lines } = renderList(listChapters(course, home?.progress ?? null, language), null, look);
    const notes = [...messages.values()].flatMap((said) => hang(` ${look.glyphs.unsure} `, said, look.width));
    print(`${[...lines, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n')}\n`);
  }
  return await Promise.resolve(0);
};
