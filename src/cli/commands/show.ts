import { renderQuestion, renderStory } from '../../view/lesson.ts';
import { words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { lessonHere, printJson } from '../context.ts';
import { exerciseFile } from '../../course/learner-folder.ts';

/** The text of an exercise. */
export const run: Command = async (context) => {
  const { home, language, json, look, print } = context;
  const lesson = lessonHere(context);
  const { title, story, question } = lesson.texts[language];
  const { id } = lesson.spec;
  const file = home === null ? null : exerciseFile(home.dir, lesson);
  if (json) printJson(context, { schema: 1, id, chapter: lesson.chapter.name, title, story, question, file });
  else {
    const text = lesson.texts[language];
    print(`${renderStory(text, id, look)}\n${renderQuestion(text, look)}\n\n`);
    if (file !== null) print(` ${words(look, 'show.file', { file })}\n`);
    print(` ${words(look, 'show.next', { id })}\n`);
  }
  return await Promise.resolve(0);
};
