import type { Lesson } from '../core/course.ts';
import { bad, message, ok, type Result } from '../core/message.ts';
import { exerciseOf, withAttempt, type Attempt, type Progress } from '../core/progress.ts';
import { exerciseFile } from '../course/learner-folder.ts';
import { keepAttempt, readAttempt } from '../store/attempts.ts';
import { writeWhole } from '../store/write-file.ts';
import { changeProgress, type Home } from './home.ts';
import { readOrNull } from './read-or-null.ts';

export interface RestoreRequest {
  readonly lesson: Lesson;
  readonly hash: string;
  /** Of the list of attempts, from 1, the oldest: for what is said. */
  readonly number: number;
  readonly now: Date;
}

export interface Restored {
  /** The file had another text. */
  readonly changed: boolean;
  /** What stood there and was not kept yet; null when there was nothing new to keep. */
  readonly kept: Attempt | null;
}

/** Puts an earlier version of an exercise back. The version that stood there is kept as an attempt, too. */
export const restoreAttempt = async (home: Home, request: RestoreRequest): Promise<Result<Restored>> => {
  const { lesson, hash, number, now } = request;
  const { id } = lesson.spec;
  const file = exerciseFile(home.dir, lesson);
  try {
    const source = await readAttempt(home.dir, id, hash);
    if (source === null) return bad({ message: message('attempts.gone', { id, number }) });
    const mine = await readOrNull(file);
    if (mine === source) return ok({ changed: false, kept: null });
    const kept = mine === null ? null : await keepAside(home, id, mine, now);
    await writeWhole(file, source);
    return ok({ changed: true, kept });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return bad({ message: message('folder.cannot-write', { dir: home.dir, error: code }) });
  }
};

const keepAside = async (home: Home, id: string, mine: string, now: Date): Promise<Attempt | null> => {
  const hash = await keepAttempt(home.dir, id, mine);
  const attempt: Attempt = { hash, status: 'unjudged', at: now.toISOString(), exerciseMs: null };
  let isNew = false;
  await changeProgress(home, (progress) => {
    isNew = !isKnown(progress, id, hash);
    return isNew ? withAttempt(progress, id, attempt) : progress;
  });
  return isNew ? attempt : null;
};

const isKnown = (progress: Progress, id: string, hash: string): boolean => {
  const { attempts, start } = exerciseOf(progress, id);
  return hash === start || attempts.some((attempt) => attempt.hash === hash);
};
