import path from 'node:path';
import { includesAnswer, type Answer } from '../core/answer.ts';
import type { Course, Lesson } from '../core/course.ts';
import type { ExportDocument } from '../core/export-document.ts';
import type { Language } from '../core/lesson.ts';
import { mergeProgress } from '../core/merge-progress.ts';
import { bad, message, ok, type Result } from '../core/message.ts';
import { exerciseOf, withAttempt, type Attempt, type Progress } from '../core/progress.ts';
import { exerciseFolder } from '../course/learner-folder.ts';
import { keepAttempt, readAttempt } from '../store/attempts.ts';
import { readExport } from '../store/export-file.ts';
import { loadProgress, updateProgress } from '../store/progress-file.ts';
import { writeWhole } from '../store/write-file.ts';
import { readWritten } from '../store/written-files.ts';
import { createFolder } from './create-folder.ts';
import type { Home } from './home.ts';
import { learnersWork } from './learners-work.ts';

export interface ImportRequest {
  readonly file: string;
  readonly course: Course;
  /** Made, where it is not there yet. */
  readonly dir: string;
  /** Of a folder that is made; null for the language of the file. */
  readonly language: Language | null;
  readonly packageFolder: string;
  /** Answers may be replaced. */
  readonly sure: boolean;
  readonly now: Date;
}

/** Ids of exercises, each in at most one list. */
export interface Imported {
  /** Written where there was nothing of the learner's. */
  readonly written: readonly string[];
  /** Written over another answer, which is an attempt now. */
  readonly replaced: readonly string[];
  /** The one that was there is the later one. */
  readonly kept: readonly string[];
  /** This course does not have them: their answers are attempts, and their progress is kept. */
  readonly unknown: readonly string[];
  readonly attempts: number;
  readonly home: Home;
}

/**
 * Takes in what another machine has exported. Nothing is lost: what is replaced is kept as an attempt before, and until all that
 * is in the file has been checked, nothing is written.
 */
export const importCourse = async (request: ImportRequest): Promise<Result<Imported>> => {
  const { file, course, dir, packageFolder, sure, now } = request;
  const read = await readExport(file);
  if (!read.ok) return read;
  const theirs = read.value;
  try {
    const known = await loadProgress(dir, theirs.progress.language);
    if (!known.ok) return known;
    const before = await planImport(dir, course, theirs, known.value.progress);
    const losing = namesOf(before, 'replace');
    if (losing.length > 0 && !sure)
      return bad({ message: message('import.sure', { ids: losing.join(', '), n: losing.length }) });
    const language = request.language ?? known.value.progress.language;
    const created = await createFolder({ dir, course, language, packageFolder });
    if (!created.ok) return created;
    // What was as the course wrote it may have followed the course meanwhile.
    const plan = await planImport(dir, course, theirs, created.value.home.progress);
    const kept = await keepAll({ home: created.value.home, theirs, plan, now });
    if (!kept.ok) return kept;
    for (const { lesson, files, action } of plan)
      if (action === 'write' || action === 'replace')
        for (const [name, text] of Object.entries(files))
          await writeWhole(path.join(exerciseFolder(dir, lesson), name), text);
    const ids = new Set(course.lessons.map(({ spec }) => spec.id));
    return ok({
      written: namesOf(plan, 'write'),
      replaced: namesOf(plan, 'replace'),
      kept: namesOf(plan, 'keep'),
      unknown: Object.keys(theirs.answers).filter((id) => !ids.has(id)),
      attempts: Object.values(theirs.attempts).reduce((sum, each) => sum + Object.keys(each).length, 0),
      home: kept.value,
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return bad({ message: message('folder.cannot-write', { dir, error: code }) });
  }
};

interface Planned {
  readonly lesson: Lesson;
  /** Theirs. */
  readonly files: Answer;
  /** What stands there; null where nothing does. */
  readonly mine: Answer | null;
  readonly action: 'same' | 'write' | 'replace' | 'keep';
}

const planImport = async (
  dir: string,
  { lessons }: Course,
  theirs: ExportDocument,
  progress: Progress,
): Promise<readonly Planned[]> => {
  const written = await readWritten(dir);
  const planned: Planned[] = [];
  for (const lesson of lessons) {
    const { id } = lesson.spec;
    const files = Object.hasOwn(theirs.answers, id) ? theirs.answers[id] : undefined;
    if (files === undefined) continue;
    const { files: mine, changed } = await learnersWork(dir, lesson, written);
    const differs = Object.keys(files).filter((name) => mine[name] !== files[name]);
    const lost = differs.some((name) => changed.has(name));
    const isOlder = lost && (await isAmongAttempts(dir, id, progress, files));
    const isNewer = Object.values(theirs.attempts[id] ?? {}).some((attempt) => includesAnswer(mine, attempt));
    const action = differs.length === 0 ? 'same' : !lost ? 'write' : isOlder && !isNewer ? 'keep' : 'replace';
    planned.push({ lesson, files, mine: Object.hasOwn(mine, 'exercise.ts') ? mine : null, action });
  }
  return planned;
};

/** Whether the learner has been here before on this machine, and gone on from it. */
const isAmongAttempts = async (dir: string, id: string, progress: Progress, files: Answer): Promise<boolean> => {
  for (const { hash } of exerciseOf(progress, id).attempts) {
    const attempt = await readAttempt(dir, id, hash);
    if (attempt !== null && includesAnswer(files, attempt)) return true;
  }
  return false;
};

/** Everything is on the disk, and known to the progress, before the first answer is replaced. */
const keepAll = async ({
  home,
  theirs,
  plan,
  now,
}: {
  readonly home: Home;
  readonly theirs: ExportDocument;
  readonly plan: readonly Planned[];
  readonly now: Date;
}): Promise<Result<Home>> => {
  for (const [id, attempts] of Object.entries(theirs.attempts))
    for (const answer of Object.values(attempts)) await keepAttempt(home.dir, id, answer);
  const known = new Set(plan.map(({ lesson }) => lesson.spec.id));
  const aside: [string, Answer][] = [
    ...plan.flatMap(({ lesson, mine, action }): [string, Answer][] =>
      mine !== null && action === 'replace' ? [[lesson.spec.id, mine]] : [],
    ),
    ...Object.entries(theirs.answers).filter(([id]) => !known.has(id)),
  ];
  const kept: [string, Attempt][] = [];
  for (const [id, answer] of aside) {
    const hash = await keepAttempt(home.dir, id, answer);
    kept.push([id, { hash, status: 'unjudged', at: now.toISOString(), exerciseMs: null }]);
  }
  const updated = await updateProgress(home.dir, home.progress.language, (progress) =>
    kept.reduce(
      (merged, [id, attempt]) =>
        exerciseOf(merged, id).attempts.some(({ hash }) => hash === attempt.hash)
          ? merged
          : withAttempt(merged, id, attempt),
      mergeProgress(progress, theirs.progress),
    ),
  );
  return updated.ok ? ok({ ...home, ...updated.value }) : updated;
};

const namesOf = (plan: readonly Planned[], action: Planned['action']): readonly string[] =>
  plan.filter((each) => each.action === action).map(({ lesson }) => lesson.spec.id);
