import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { chapterId } from '../core/chapter-id.ts';
import type { Language } from '../core/lesson.ts';

export interface ExerciseTitle {
  readonly id: string;
  readonly title: string;
}

/** Folders of chapters and lessons: their number, then the id. */
const numbered = /^(\d{2,3})-(.+)$/;

/**
 * Ids and titles alone, for those who wait at a key: nothing else is read, and nothing is checked. What is no course has none.
 */
export const exerciseTitles = async (folder: string, language: Language): Promise<readonly ExerciseTitle[]> => {
  const lessons = path.join(folder, 'lessons');
  const chapters = await numberedIn(lessons);
  const found = await Promise.all(
    chapters.map(async (chapter) => {
      const names = await numberedIn(path.join(lessons, chapter));
      return await Promise.all(
        names.map(async (name) => {
          const title = await titleIn(path.join(lessons, chapter, name), language);
          return { name, id: numbered.exec(name)?.[2] ?? name, title };
        }),
      );
    }),
  );
  return found
    .flat()
    .toSorted((a, b) => Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10))
    .map(({ id, title }) => ({ id, title }));
};

/** The same of the chapters. */
export const chapterTitles = async (folder: string, language: Language): Promise<readonly ExerciseTitle[]> => {
  const lessons = path.join(folder, 'lessons');
  const names = (await numberedIn(lessons)).toSorted();
  return await Promise.all(
    names.map(async (name) => ({
      id: chapterId({ number: Number.parseInt(name, 10) }),
      title: await titleIn(path.join(lessons, name), language),
    })),
  );
};

const titleIn = async (folder: string, language: Language): Promise<string> => {
  const text = await readFile(path.join(folder, `${language}.md`), 'utf8').catch(() => '');
  return /^# +(.*)$/m.exec(text)?.[1]?.trim() ?? '';
};

const numberedIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && numbered.test(entry.name)).map(({ name }) => name);
};
