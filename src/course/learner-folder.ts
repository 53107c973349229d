import { access, constants, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course, Lesson } from '../core/course.ts';
import { bad, message, ok, type Result } from '../core/message.ts';

/** Files of the kit that a learner's files import, as they lie in `dist/`. */
const kitFiles = ['kit.js', 'slow-thread.js', 'get-thread.js', 'pool-thread.js', 'ask.js'];
const kitFolder = path.join('node_modules', 'async-course');

export interface FolderRequest {
  readonly dir: string;
  readonly course: Course;
  /** The folder `dist/` of the installed package. */
  readonly dist: string;
  /** The README of a lesson, in the learner's language. */
  readonly readme: (lesson: Lesson) => string;
  /** What the course wrote here before. */
  readonly written: WrittenFiles;
  readonly hashOf: (text: string) => string;
}

/** By path inside the folder, with `/`. A file that is not among them belongs to the learner. */
export type WrittenFiles = Readonly<Record<string, WrittenFile>>;

export interface WrittenFile {
  /** Hash of what the course last wrote there; whatever differs is the learner's work. */
  readonly written: string;
  /** Hash of what the course would have written when it last looked: a change of it is news. */
  readonly shipped: string;
}

/** Ids of lessons, each in at most one list. */
export interface FolderChange {
  /** Written because they were not there. */
  readonly added: readonly string[];
  /** Replaced by what the course has now: the learner had not touched them. */
  readonly updated: readonly string[];
  /** Changed in the course, but the learner works on them: theirs stay. */
  readonly kept: readonly string[];
  readonly written: WrittenFiles;
}

export const exerciseFolder = (dir: string, lesson: Lesson): string => path.join(dir, lesson.name);
export const exerciseFile = (dir: string, lesson: Lesson): string => path.join(dir, lesson.name, 'exercise.ts');

/** A new repository, and what systems leave behind: in nobody's way. */
const nobodys = new Set(['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Is this folder one that the course may write into: not there yet, empty, or a course folder already? */
export const checkFolder = async (dir: string, marker: string): Promise<Result<'new' | 'course'>> => {
  const found = await stat(dir).catch(() => null);
  if (found !== null && !found.isDirectory()) return bad({ message: message('folder.is-file', { dir }) });
  if (found === null) return ok('new');
  if ((await stat(path.join(dir, marker)).catch(() => null)) !== null) return ok('course');
  const names = await readdir(dir).catch(() => null);
  if (names === null) return bad({ message: message('folder.unreadable', { dir }) });
  const entries = names.filter((name) => !nobodys.has(name));
  if (entries.length > 0)
    return bad({
      message: message('folder.not-empty', { dir, count: entries.length, suggestion: path.join(dir, 'async-course') }),
    });
  return ok('new');
};

/**
 * Writes the learner's folder, or brings one that is there up to date. A file that the learner changed is never overwritten;
 * one that is as the course wrote it follows the course. The kit goes into `node_modules`, so that editors know its types and
 * the files run by themselves.
 */
export const writeFolder = async (request: FolderRequest): Promise<Result<FolderChange>> => {
  const { dir, course, dist, readme } = request;
  const written: Record<string, WrittenFile> = { ...request.written };
  const changes = { added: [] as string[], updated: [] as string[], kept: [] as string[] };
  const place = async (name: string, text: string): Promise<Placed> => {
    const { placed, file } = await placeFile(path.join(dir, name), text, written[name], request.hashOf);
    if (file !== undefined) written[name] = file;
    return placed;
  };
  try {
    await mkdir(dir, { recursive: true });
    await access(dir, constants.W_OK);
    for (const lesson of course.lessons) {
      await mkdir(exerciseFolder(dir, lesson), { recursive: true });
      const placed: Placed[] = [];
      for (const name of lesson.files)
        placed.push(await place(`${lesson.name}/${name}`, await readFile(path.join(lesson.folder, name), 'utf8')));
      await place(`${lesson.name}/README.md`, readme(lesson));
      // The exercise was not there, or else the worst that happened to one of its files.
      const change =
        placed[0] === 'added' ? 'added' : (['kept', 'updated'] as const).find((each) => placed.includes(each));
      if (change !== undefined) changes[change].push(lesson.spec.id);
    }
    await place('package.json', `${JSON.stringify({ private: true, type: 'module' }, null, 2)}\n`);
    await place('tsconfig.json', `${JSON.stringify(editorSettings, null, 2)}\n`);
    await place('.gitignore', 'node_modules/\n.async-course/lock\n.async-course/window\n');
    await writeKit(dir, dist, course.version);
    return ok({ ...changes, written });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return bad({ message: message('folder.cannot-write', { dir, error: code }) });
  }
};

/** `kept` is news: the course changed a file that is the learner's by now. `left`: nothing to do or to say. */
type Placed = 'added' | 'updated' | 'kept' | 'left';

const placeFile = async (
  file: string,
  text: string,
  before: WrittenFile | undefined,
  hashOf: FolderRequest['hashOf'],
): Promise<{ readonly placed: Placed; readonly file?: WrittenFile }> => {
  const shipped = hashOf(text);
  const ours = { written: shipped, shipped };
  const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) {
    await writeFile(file, text, { flag: 'wx' });
    return { placed: 'added', file: ours };
  }
  if (found === text) return { placed: 'left', file: ours };
  if (before === undefined) return { placed: 'left' };
  if (hashOf(found) !== before.written)
    return { placed: before.shipped === shipped ? 'left' : 'kept', file: { ...before, shipped } };
  await writeFile(file, text);
  return { placed: 'updated', file: ours };
};

/** The version of the course that wrote this folder; null where that is not known. */
export const folderVersion = async (dir: string): Promise<string | null> => {
  const text = await readFile(path.join(dir, kitFolder, 'package.json'), 'utf8').catch(() => '');
  return /"version": "([^"]*)"/.exec(text)?.[1] ?? null;
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
