import { hasNewerStart } from '../../app/newer-start.ts';
import { chapterId } from '../../core/chapter-id.ts';
import type { ChapterHead, Course } from '../../core/course.ts';
import { tellingRules } from '../../core/telling-rules.ts';
import { renderChapterSummary } from '../../view/chapter-summary.ts';
import { renderQuestion, renderStory } from '../../view/lesson.ts';
import { sentence, words, type Look } from '../../view/look.ts';
import type { Command } from '../command.ts';
import { lessonHere, otherRuntime, printJson, shownNamed } from '../context.ts';
import { exerciseFile } from '../../course/learner-folder.ts';

/** The text of an exercise, or what there is to remember of a chapter. */
export const run: Command = async (context) => {
  const { args, course, home, language, json, look, print } = context;
  const [word] = args.positionals;
  const lesson = word === undefined ? lessonHere(context) : shownNamed(course, word);
  if (!('spec' in lesson)) {
    if (json) printJson(context, { schema: 1, ...chapterSummary(course, lesson, look) });
    else print(`${renderChapterSummary(course, lesson, look)}\n`);
    return 0;
  }
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

const chapterSummary = ({ lessons }: Course, chapter: ChapterHead, look: Look): object => ({
  id: chapterId(chapter),
  chapter: chapter.name,
  number: chapter.number,
  ...chapter.texts[look.language],
  exercises: lessons
    .filter((lesson) => lesson.chapter.name === chapter.name)
    .map(({ spec, texts }) => ({
      id: spec.id,
      title: texts[look.language].title,
      remember: texts[look.language].remember,
      meters: tellingRules(spec).map((rule) => ({ rule, name: words(look, `meter.${rule}`) })),
    })),
});
