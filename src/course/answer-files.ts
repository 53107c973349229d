import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isAnswerPath, type Answer } from '../core/answer.ts';
import type { Lesson } from '../core/course.ts';
import { exerciseFolder } from './learner-folder.ts';

/** What a program is made of. What it writes beside itself is not the learner's work. */
const code = /\.(?:[cm]?[jt]s|json)$/;
/** What a person writes beside it. */
const work = /\.(?:[cm]?[jt]s|json|md|txt)$/;
/** Where somebody uses the folder for something else, too: what goes beyond this is left out. */
const MOST_LETTERS = 1_000_000;

/**
 * All that the learner has written for an exercise, own files included; null without its `exercise.ts`. A file of the exercise
 * that is there and cannot be read is an error: nothing of it could be kept.
 */
export const readAnswer = async (dir: string, lesson: Lesson): Promise<Answer | null> => {
  const answer = await readFiles(dir, lesson, code);
  return Object.hasOwn(answer, 'exercise.ts') ? answer : null;
};

/** The same with notes and the like: all that goes along to another machine. */
export const readWork = async (dir: string, lesson: Lesson): Promise<Answer> => await readFiles(dir, lesson, work);

const readFiles = async (dir: string, lesson: Lesson, kind: RegExp): Promise<Answer> => {
  const folder = exerciseFolder(dir, lesson);
  const names = await filesIn(folder, '', kind);
  const first = new Set(lesson.files);
  const ordered = [...lesson.files.filter((name) => names.includes(name)), ...names.filter((name) => !first.has(name))];
  const found: [string, string][] = [];
  let bytes = 0;
  for (const name of ordered) {
    const reading = readFile(path.join(folder, name), 'utf8');
    const text = first.has(name) ? await reading : await reading.catch(() => null);
    bytes += text?.length ?? 0;
    if (text !== null && (first.has(name) || bytes <= MOST_LETTERS)) found.push([name, text]);
  }
  return Object.fromEntries(found);
};

/** The exercise as it comes. */
export const readStart = async (lesson: Lesson): Promise<Answer> =>
  Object.fromEntries(
    await Promise.all(
      lesson.files.map(async (name) => [name, await readFile(path.join(lesson.folder, name), 'utf8')] as const),
    ),
  );

const filesIn = async (folder: string, below: string, kind: RegExp): Promise<readonly string[]> => {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map(async (entry) => {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) return await filesIn(folder, name, kind);
        return kind.test(name) && isAnswerPath(name) && (await isFile(path.join(folder, name))) ? [name] : [];
      }),
  );
  return found.flat().toSorted();
};

const isFile = async (file: string): Promise<boolean> => (await stat(file).catch(() => null))?.isFile() ?? false;
