import { renderQuestion, renderStory } from '../../view/lesson.ts';
import { words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { lessonHere, printJson } from '../context.ts';

/** The text of an exercise. */
export const run: Command = async (context) => {
  const { language, json, look, print } = context;
  const lesson = lessonHere(context);
  const { title, story, question } = lesson.texts[language];
  if (json) printJson(context, { schema: 1, id: lesson.spec.id, chapter: lesson.chapter.name, title, story, question });
  else {
    const text = lesson.texts[language];
    print(`${renderStory(text, lesson.spec.id, look)}\n${renderQuestion(text, look)}\n\n`);
    print(` ${words(look, 'show.next', { id: lesson.spec.id })}\n`);
  }
  return await Promise.resolve(0);
};
