import { access, constants, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course, Lesson } from '../core/course.ts';
import { bad, message, ok, type Result } from '../core/message.ts';

/** Files of the kit that a learner's files import, as they lie in `dist/`. */
const kitFiles = ['kit.js', 'slow-thread.js', 'get-thread.js', 'pool-thread.js'];
const kitFolder = path.join('node_modules', 'async-course');

export interface FolderRequest {
  readonly dir: string;
  readonly course: Course;
  /** The folder `dist/` of the installed package. */
  readonly dist: string;
  /** The README of a lesson, in the learner's language. */
  readonly readme: (lesson: Lesson) => string;
}

export interface FolderChange {
  /** Lessons that were written because they were not there. */
  readonly added: readonly string[];
}

export const exerciseFolder = (dir: string, lesson: Lesson): string => path.join(dir, lesson.name);
export const exerciseFile = (dir: string, lesson: Lesson): string => path.join(dir, lesson.name, 'exercise.ts');

/** Is this folder one that the course may write into: not there yet, empty, or a course folder already? */
export const checkFolder = async (dir: string, marker: string): Promise<Result<'new' | 'course'>> => {
  const found = await stat(dir).catch(() => null);
  if (found !== null && !found.isDirectory()) return bad({ message: message('folder.is-file', { dir }) });
  if (found === null) return ok('new');
  if ((await stat(path.join(dir, marker)).catch(() => null)) !== null) return ok('course');
  const entries = await readdir(dir).catch(() => null);
  if (entries === null) return bad({ message: message('folder.unreadable', { dir }) });
  if (entries.length > 0)
    return bad({
      message: message('folder.not-empty', { dir, count: entries.length, suggestion: path.join(dir, 'async-course') }),
    });
  return ok('new');
};

/**
 * Writes the learner's folder, or completes one that is there: lessons that are missing are added, and no file of the learner is
 * ever overwritten. The kit goes into `node_modules`, so that editors know its types and the files run by themselves.
 */
export const writeFolder = async ({ dir, course, dist, readme }: FolderRequest): Promise<Result<FolderChange>> => {
  try {
    await mkdir(dir, { recursive: true });
    await access(dir, constants.W_OK);
    const added: string[] = [];
    for (const lesson of course.lessons) if (await writeLesson(dir, lesson, readme(lesson))) added.push(lesson.spec.id);
    await writeIfMissing(
      path.join(dir, 'package.json'),
      `${JSON.stringify({ private: true, type: 'module' }, null, 2)}\n`,
    );
    await writeIfMissing(path.join(dir, 'tsconfig.json'), `${JSON.stringify(editorSettings, null, 2)}\n`);
    await writeIfMissing(path.join(dir, '.gitignore'), 'node_modules/\n.async-course/lock\n');
    await writeKit(dir, dist, course.version);
    return ok({ added });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return bad({ message: message('folder.cannot-write', { dir, error: code }) });
  }
};

/** Returns whether the exercise was not there before. The text beside it is ours and follows the language and the course. */
const writeLesson = async (dir: string, lesson: Lesson, readme: string): Promise<boolean> => {
  const folder = exerciseFolder(dir, lesson);
  await mkdir(folder, { recursive: true });
  let isNew = false;
  for (const name of lesson.files) {
    const written = await writeIfMissing(
      path.join(folder, name),
      await readFile(path.join(lesson.folder, name), 'utf8'),
    );
    isNew ||= written && name === 'exercise.ts';
  }
  const file = path.join(folder, 'README.md');
  if ((await readFile(file, 'utf8').catch(() => null)) !== readme) await writeFile(file, readme);
  return isNew;
};

const writeIfMissing = async (file: string, text: string): Promise<boolean> => {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** For editors only; nothing of the course reads it. */
const editorSettings = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom'],
    module: 'nodenext',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
  },
};

const writeKit = async (dir: string, dist: string, version: string): Promise<void> => {
  const folder = path.join(dir, kitFolder);
  const manifest = path.join(folder, 'package.json');
  const exports = { './kit': { types: './types/kit.d.ts', default: './kit.js' } };
  const text = `${JSON.stringify({ name: 'async-course', version, type: 'module', exports }, null, 2)}\n`;
  if ((await readFile(manifest, 'utf8').catch(() => null)) === text) return;
  await mkdir(folder, { recursive: true });
  for (const name of kitFiles) await copyFile(path.join(dist, name), path.join(folder, name));
  await copyTypes(path.join(dist, 'types'), path.join(folder, 'types'));
  await writeFile(manifest, text); // last: it says that the rest is complete
};

const copyTypes = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyTypes(source, target);
    else if (entry.name.endsWith('.d.ts')) await copyFile(source, target);
  }
};
