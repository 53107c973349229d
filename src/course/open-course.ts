import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChapterHead, Course, Lesson } from '../core/course.ts';
import { languages, type Language, type LessonText } from '../core/lesson.ts';
import { lessonSchema } from '../core/lesson-schema.ts';
import { message, type MessageValues, type Problem, type Result } from '../core/message.ts';
import { parseChapterText, parseLessonText } from './parse-text.ts';

/** What makes a course unusable, thrown inside this file only. */
class BrokenCourse extends Error {
  readonly problem: Problem;
  constructor(key: string, values: MessageValues) {
    super(key);
    this.problem = { message: message(key, values) };
  }
}

/** Folders are named by their number and a name: `02-two-delays`. */
const numbered = /^(\d{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Reads a course from a folder that holds `lessons/` and `solutions/`. A course that is broken anywhere is refused as a whole,
 * with the file and the key that are wrong: better before the first lesson than in the middle of one.
 */
export const openCourse = async (folder: string, version: string): Promise<Result<Course>> => {
  try {
    const lessonsFolder = path.join(folder, 'lessons');
    const names = await foldersIn(lessonsFolder, folder);
    const chapters = await Promise.all(names.map(async (name) => await readChapter(lessonsFolder, name, folder)));
    const lessons = (
      await Promise.all(
        chapters.map(async (chapter) => {
          const place = path.join(lessonsFolder, chapter.name);
          const found = await foldersIn(place, folder);
          return await Promise.all(found.map(async (name) => await readLesson({ folder, chapter, name })));
        }),
      )
    )
      .flat()
      .toSorted((a, b) => a.number - b.number);
    refuseTwins(lessons, folder);
    if (lessons.length === 0) throw new BrokenCourse('course.no-lessons', { folder });
    return { ok: true, value: { name: 'async-course', version, folder, chapters, lessons } };
  } catch (error) {
    if (error instanceof BrokenCourse) return { ok: false, problem: error.problem };
    throw error;
  }
};

const readChapter = async (lessonsFolder: string, name: string, root: string): Promise<ChapterHead> => {
  const place = path.join(lessonsFolder, name);
  const texts = await inEachLanguage(async (language) => {
    const file = path.join(place, `${language}.md`);
    const text = parseChapterText(await readNeeded(file, root));
    if (text.title === '')
      throw new BrokenCourse('course.missing-heading', { file: shown(file, root), heading: '# Title' });
    return text;
  });
  return { name, number: numberOf(name), texts };
};

const readLesson = async ({
  folder,
  chapter,
  name,
}: {
  readonly folder: string;
  readonly chapter: ChapterHead;
  readonly name: string;
}): Promise<Lesson> => {
  const place = path.join(folder, 'lessons', chapter.name, name);
  const file = path.join(place, 'lesson.json');
  const read = lessonSchema.read(await readJson(file, folder), 'lesson.json');
  if (!read.ok)
    throw new BrokenCourse('course.bad-key', { file: shown(file, folder), key: read.path, wanted: read.wanted });
  const spec = read.value;
  if (spec.id !== numbered.exec(name)?.[2])
    throw new BrokenCourse('course.bad-key', {
      file: shown(file, folder),
      key: 'id',
      wanted: `the folder's name, ${name}`,
    });
  const entries = (await readdir(place)).toSorted();
  const scenario = entries.includes('scenario.ts') ? path.join(place, 'scenario.ts') : null;
  if (!entries.includes('exercise.ts'))
    throw new BrokenCourse('course.missing-file', { file: shown(path.join(place, 'exercise.ts'), folder) });
  const solutionFolder = path.join(folder, 'solutions', chapter.name, name);
  await readNeeded(path.join(solutionFolder, 'exercise.ts'), folder);
  if (scenario === null && spec.call === null)
    throw new BrokenCourse('course.bad-key', {
      file: shown(file, folder),
      key: 'call',
      wanted: 'a call, or a scenario.ts beside it',
    });
  const texts = await inEachLanguage(async (language) => await readText(path.join(place, `${language}.md`), folder));
  return {
    spec,
    name,
    number: numberOf(name),
    chapter,
    folder: place,
    solutionFolder,
    files: [
      'exercise.ts',
      ...entries.filter((entry) => entry.endsWith('.ts') && entry !== 'exercise.ts' && entry !== 'scenario.ts'),
    ],
    scenario,
    texts,
  };
};

const readText = async (file: string, root: string): Promise<LessonText> => {
  const parsed = parseLessonText(await readNeeded(file, root));
  if (!parsed.ok)
    throw new BrokenCourse('course.missing-heading', { file: shown(file, root), heading: parsed.missing });
  return parsed.text;
};

const refuseTwins = (lessons: readonly Lesson[], root: string): void => {
  for (const [index, lesson] of lessons.entries()) {
    const twin = lessons
      .slice(0, index)
      .find((other) => other.spec.id === lesson.spec.id || other.number === lesson.number);
    if (twin !== undefined)
      throw new BrokenCourse('course.twins', { first: shown(twin.folder, root), second: shown(lesson.folder, root) });
  }
};

const inEachLanguage = async <T>(read: (language: Language) => Promise<T>): Promise<Readonly<Record<Language, T>>> =>
  Object.fromEntries(
    await Promise.all(languages.map(async (language) => [language, await read(language)] as const)),
  ) as Record<Language, T>;

/** Every folder must be named as chapters and lessons are: one that is passed over in silence is a lesson that somebody misses. */
const foldersIn = async (place: string, root: string): Promise<readonly string[]> => {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => {
    throw new BrokenCourse('course.missing-file', { file: shown(place, root) });
  });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const stranger = names.find((name) => !numbered.test(name));
  if (stranger !== undefined)
    throw new BrokenCourse('course.bad-folder', { folder: shown(path.join(place, stranger), root) });
  return names.toSorted();
};

const readNeeded = async (file: string, root: string): Promise<string> =>
  await readFile(file, 'utf8').catch(() => {
    throw new BrokenCourse('course.missing-file', { file: shown(file, root) });
  });

const readJson = async (file: string, root: string): Promise<unknown> => {
  const text = await readNeeded(file, root);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new BrokenCourse('course.bad-json', { file: shown(file, root), error: reason });
  }
};

const shown = (file: string, root: string): string => path.relative(root, file).split(path.sep).join('/') || file;

const numberOf = (name: string): number => Number(numbered.exec(name)?.[1] ?? 0);
