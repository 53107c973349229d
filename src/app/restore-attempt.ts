import { readFile } from 'node:fs/promises';
import type { Lesson } from '../core/course.ts';
import { bad, message, ok, type Result } from '../core/message.ts';
import { exerciseOf, withAttempt, type Attempt, type Progress } from '../core/progress.ts';
import { exerciseFile } from '../course/learner-folder.ts';
import { keepAttempt, readAttempt } from '../store/attempts.ts';
import { writeWhole } from '../store/write-file.ts';
import { changeProgress, type Home } from './home.ts';

export interface RestoreRequest {
  readonly lesson: Lesson;
  /** Of the list of attempts, from 1, the oldest. */
  readonly number: number;
  readonly now: Date;
}

/** Puts an earlier version of an exercise back. The version that stood there is kept as an attempt, too. */
export const restoreAttempt = async (home: Home, { lesson, number, now }: RestoreRequest): Promise<Result<Attempt>> => {
  const { id } = lesson.spec;
  const { attempts } = exerciseOf(home.progress, id);
  const attempt = attempts[number - 1];
  if (attempt === undefined) return bad({ message: message('attempts.no-such', { id, number, n: attempts.length }) });
  const file = exerciseFile(home.dir, lesson);
  try {
    const source = await readAttempt(home.dir, id, attempt.hash);
    if (source === null) return bad({ message: message('attempts.gone', { id, number }) });
    const mine = await readFile(file, 'utf8').catch(() => null);
    if (mine !== null && mine !== source) {
      const hash = await keepAttempt(home.dir, id, mine);
      await changeProgress(home, (progress) =>
        isKnown(progress, id, hash) ? progress : withKept(progress, id, hash, now),
      );
    }
    if (mine !== source) await writeWhole(file, source);
    return ok(attempt);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return bad({ message: message('folder.cannot-write', { dir: home.dir, error: code }) });
  }
};

const isKnown = (progress: Progress, id: string, hash: string): boolean => {
  const { attempts, start } = exerciseOf(progress, id);
  return hash === start || attempts.some((attempt) => attempt.hash === hash);
};

const withKept = (progress: Progress, id: string, hash: string, now: Date): Progress =>
  withAttempt(progress, id, { hash, status: 'unjudged', at: now.toISOString(), exerciseMs: null });
