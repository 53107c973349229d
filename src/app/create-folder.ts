import path from 'node:path';
import type { Course } from '../core/course.ts';
import type { Language } from '../core/lesson.ts';
import { message, type Message, type Result } from '../core/message.ts';
import { withExercise, type Progress } from '../core/progress.ts';
import { readStart } from '../course/answer-files.ts';
import { checkFolder, writeFolder, type FolderChange, type WrittenFiles } from '../course/learner-folder.ts';
import { hashOf, hashOfFiles } from '../store/attempts.ts';
import { updateProgress } from '../store/progress-file.ts';
import { STORE } from '../store/store-folder.ts';
import { readStarts, saveStarts } from '../store/starts.ts';
import { readWritten, saveWritten } from '../store/written-files.ts';
import type { Home } from './home.ts';
import { lessonReadme } from './lesson-readme.ts';

export interface CreateRequest {
  readonly dir: string;
  readonly course: Course;
  readonly language: Language;
  readonly packageFolder: string;
}

export interface Created extends FolderChange {
  readonly home: Home;
  readonly isNew: boolean;
}

/** Makes the learner's folder, or brings the one that is there up to date; the language becomes the given one. */
export const createFolder = async ({
  dir,
  course,
  language,
  packageFolder,
}: CreateRequest): Promise<Result<Created>> => {
  const kind = await checkFolder(dir, STORE);
  if (!kind.ok) return kind;
  const change = await writeFolder({
    dir,
    course,
    dist: path.join(packageFolder, 'dist'),
    readme: (lesson) => lessonReadme(lesson, language),
    written: await readWritten(dir),
    hashOf,
  });
  if (!change.ok) return change;
  const { written } = change.value;
  const updated = await updateProgress(dir, language, (progress) =>
    withStarts({ ...progress, language }, course, written),
  );
  if (!updated.ok) return updated;
  await saveWritten(dir, written);
  await keepStarts(dir, course, written);
  const { progress, notice } = updated.value;
  const home = { dir, progress, notice: notice ?? folderNews(change.value)[0] ?? null };
  return { ok: true, value: { ...change.value, isNew: kind.value === 'new', home } };
};

/** The text of each file as it was written, for as long as the learner works from it. */
const keepStarts = async (dir: string, course: Course, written: WrittenFiles): Promise<void> => {
  const before = await readStarts(dir);
  const now: [string, string][] = [];
  for (const lesson of course.lessons)
    for (const [name, text] of Object.entries(await readStart(lesson))) {
      const file = `${lesson.name}/${name}`;
      const start = written[file]?.written === hashOf(text) ? text : before[file];
      if (start !== undefined) now.push([file, start]);
    }
  const starts = Object.fromEntries(now);
  if (JSON.stringify(starts) !== JSON.stringify(before)) await saveStarts(dir, starts);
};

/** What a new version of the course changed, the learner's own files first. */
export const folderNews = ({ kept, updated }: FolderChange): readonly Message[] =>
  [
    { key: 'init.kept', ids: kept },
    { key: 'init.updated', ids: updated },
  ]
    .filter(({ ids }) => ids.length > 0)
    .map(({ key, ids }) => message(key, { ids: ids.join(', '), n: ids.length }));

/** An exercise that is judged as it was written is no try: its hash goes into the progress. */
const withStarts = (progress: Progress, course: Course, written: WrittenFiles): Progress =>
  course.lessons.reduce((before, { spec, name, files }) => {
    const hashes = files.flatMap((file): [string, string][] => {
      const hash = written[`${name}/${file}`]?.written;
      return hash === undefined ? [] : [[file, hash]];
    });
    if (hashes.length < files.length) return before;
    return withExercise(before, spec.id, { start: hashOfFiles(Object.fromEntries(hashes)) });
  }, progress);
