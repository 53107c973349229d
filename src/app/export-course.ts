import type { Answer } from '../core/answer.ts';
import type { Course } from '../core/course.ts';
import type { ExportDocument } from '../core/export-document.ts';
import { bad, message, type Result } from '../core/message.ts';
import { readAttempt } from '../store/attempts.ts';
import { isExportOrNothing, readExport, writeExport } from '../store/export-file.ts';
import { readWritten } from '../store/written-files.ts';
import type { Home } from './home.ts';
import { learnersWork } from './learners-work.ts';

export interface ExportRequest {
  readonly course: Course;
  readonly file: string;
  readonly now: Date;
}

/** Writes all that a learner has into one file. */
export const exportCourse = async (home: Home, request: ExportRequest): Promise<Result<ExportDocument>> => {
  const { course, file, now } = request;
  if (!(await isExportOrNothing(file))) return bad({ message: message('export.in-the-way', { file }) });
  try {
    const content = {
      version: course.version,
      at: now.toISOString(),
      progress: home.progress,
      answers: await answersOf(home, course),
      attempts: await attemptsOf(home),
    };
    await writeExport(file, content);
    // Somebody may delete the folder after this: that the file can be read is worth knowing now.
    return await readExport(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return bad({ message: message('export.cannot-write', { file, error: code }) });
  }
};

/** An exercise that nobody has touched is the course's, and comes with it. */
const answersOf = async ({ dir }: Home, { lessons }: Course): Promise<ExportDocument['answers']> => {
  const written = await readWritten(dir);
  const answers: [string, Answer][] = [];
  for (const lesson of lessons) {
    const { files, changed } = await learnersWork(dir, lesson, written);
    // Its text comes anew, in the language that is spoken there; notes in it go along.
    const { 'README.md': readme, ...rest } = files;
    const notes = readme === undefined || !changed.has('README.md') ? {} : { 'README.md': readme };
    if (changed.size > 0) answers.push([lesson.spec.id, { ...rest, ...notes }]);
  }
  return Object.fromEntries(answers);
};

/** One whose files are gone has nothing left but its verdict, which the progress has. */
const attemptsOf = async ({ dir, progress }: Home): Promise<ExportDocument['attempts']> => {
  const all: [string, Readonly<Record<string, Answer>>][] = [];
  for (const [id, { attempts }] of Object.entries(progress.exercises)) {
    const found: [string, Answer][] = [];
    for (const hash of new Set(attempts.map((attempt) => attempt.hash))) {
      const answer = await readAttempt(dir, id, hash);
      if (answer !== null) found.push([hash, answer]);
    }
    if (found.length > 0) all.push([id, Object.fromEntries(found)]);
  }
  return Object.fromEntries(all);
};
