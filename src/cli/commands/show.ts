import { hasNewerStart } from '../../app/newer-start.ts';
import { renderQuestion, renderStory } from '../../view/lesson.ts';
import { sentence, words } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { lessonHere, otherRuntime, printJson } from '../context.ts';
import { exerciseFile } from '../../course/learner-folder.ts';

/** The text of an exercise. */
export const run: Command = async (context) => {
  const { home, language, json, look, print } = context;
  const lesson = lessonHere(context);
  const { title, story, question } = lesson.texts[language];
  const { id } = lesson.spec;
  const file = home === null ? null : exerciseFile(home.dir, lesson);
  const newerStart = home !== null && (await hasNewerStart(home.dir, lesson));
  const elsewhere = otherRuntime(context, lesson);
  if (json)
    printJson(context, {
      ...{ schema: 1, id, chapter: lesson.chapter.name, title, story, question, file },
      ...(newerStart ? { newerStart } : {}),
      ...(elsewhere === null ? {} : { message: sentence(look, elsewhere.message) }),
    });
  else {
    const text = lesson.texts[language];
    print(`${renderStory(text, id, look)}\n${renderQuestion(text, look)}\n\n`);
    if (file !== null) print(` ${words(look, 'show.file', { file })}\n`);
    print(` ${words(look, 'show.next', { id })}\n`);
    if (newerStart) print(` ${words(look, 'show.newer-start', { id })}\n`);
    if (elsewhere !== null) print(` ${sentence(look, elsewhere.message)}\n`);
  }
  return 0;
};
