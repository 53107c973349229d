import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chapterNamed } from '../core/chapter-id.ts';
import type { ChapterHead, Course } from '../core/course.ts';
import { lessonId } from '../core/lesson.ts';
import { bad, message, ok, type MessageValues, type Result } from '../core/message.ts';
import { authorTodosIn } from './author-todo.ts';
import { nextNumber, standsApart } from './lesson-number.ts';
import { skeletonFolders } from './skeleton/skeleton-files.ts';

export interface NewLessonRequest {
  readonly course: Course;
  /** The chapter's folder, its name or its number. */
  readonly chapter: string;
  readonly id: string;
  /** Null: the next one that is free. */
  readonly number: number | null;
}

export interface NewLesson {
  readonly number: number;
  /** The number puts it behind or before other chapters. */
  readonly apart: boolean;
  /** Absolute, the lesson's own folder first. */
  readonly folders: readonly string[];
  readonly files: readonly NewFile[];
}

export interface NewFile {
  /** Absolute. */
  readonly file: string;
  /** Places that the author has to fill in. */
  readonly todos: number;
}

const MOST_NUMBER = 999;

/** Makes a lesson that can be judged at once, with a mark at each place that its author has to fill in. Overwrites nothing. */
export const newLesson = async ({
  course,
  chapter: word,
  id,
  number,
}: NewLessonRequest): Promise<Result<NewLesson>> => {
  const chapter = chapterNamed(course, /^\d+$/.test(word) ? `chapter-${word}` : word);
  if (chapter === null)
    return refuse('author.unknown-chapter', {
      word,
      chapters: chapterList(course),
      folder: nextChapter(course),
      last: course.chapters.at(-1)?.name ?? '',
    });
  if (!lessonId.test(id)) return refuseId(id);
  const twin = course.lessons.find(({ spec }) => spec.id === id);
  if (twin !== undefined) return refuse('author.id-taken', { id, folder: shown(course, twin.folder) });
  const chosen = number ?? nextNumber(course, chapter);
  if (chosen > MOST_NUMBER) return refuse('author.number-too-big', { number: chosen, most: MOST_NUMBER });
  const other = course.lessons.find((lesson) => lesson.number === chosen);
  if (other !== undefined)
    return refuse('author.number-taken', {
      number: chosen,
      folder: shown(course, other.folder),
      free: nextNumber(course, chapter),
    });
  // What is installed as a package is made anew by the next installation, and has no place for wrong and right fixes.
  if (course.folder.split(path.sep).includes('node_modules'))
    return refuse('author.installed', { folder: course.folder });
  return await writeSkeleton(course, chapter, { id, number: chosen });
};

const writeSkeleton = async (
  course: Course,
  chapter: ChapterHead,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<Result<NewLesson>> => {
  const name = `${String(number).padStart(2, '0')}-${id}`;
  const parts = skeletonFolders(chapter.name, name, id).map(({ folder, files }) => ({
    folder: path.join(course.folder, ...folder),
    files,
  }));
  for (const { folder } of parts)
    if (await exists(folder)) return refuse('author.in-the-way', { folder: shown(course, folder), id });
  const made: string[] = [];
  const files: NewFile[] = [];
  try {
    for (const part of parts) {
      await mkdir(path.dirname(part.folder), { recursive: true });
      await mkdir(part.folder);
      made.push(part.folder);
      for (const [fileName, text] of Object.entries(part.files)) {
        const file = path.join(part.folder, fileName);
        await writeFile(file, text, { flag: 'wx' });
        files.push({ file, todos: authorTodosIn(text).length });
      }
    }
  } catch (error) {
    for (const folder of made) await rm(folder, { recursive: true, force: true });
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return refuse('author.cannot-write', { folder: course.folder, error: code });
  }
  const folders = made.toReversed();
  return ok({ number, apart: standsApart(course, chapter, number), folders, files });
};

const refuse = (key: string, values: MessageValues): Result<never> => bad({ message: message(key, values) });

const chapterList = ({ chapters }: Course): string => chapters.map(({ name }) => name).join(', ');

/** What the folder of a chapter behind all others would begin with. */
const nextChapter = ({ chapters }: Course): string =>
  String(Math.max(0, ...chapters.map(({ number }) => number)) + 1).padStart(2, '0');

const refuseId = (id: string): Result<never> => {
  const near = id
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  return lessonId.test(near) ? refuse('author.bad-id.near', { id, near }) : refuse('author.bad-id', { id });
};

const exists = async (file: string): Promise<boolean> =>
  await stat(file).then(
    () => true,
    () => false,
  );

const shown = (course: Course, file: string): string => path.relative(course.folder, file).split(path.sep).join('/');
