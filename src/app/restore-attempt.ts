import path from 'node:path';
import { includesAnswer, type Answer } from '../core/answer.ts';
import type { Lesson } from '../core/course.ts';
import { bad, message, ok, type Result } from '../core/message.ts';
import { exerciseOf, withAttempt, type Attempt, type Progress } from '../core/progress.ts';
import { readAnswer } from '../course/answer-files.ts';
import { exerciseFolder } from '../course/learner-folder.ts';
import { keepAttempt, readAttempt } from '../store/attempts.ts';
import { writeWhole } from '../store/write-file.ts';
import { changeProgress, type Home } from './home.ts';

export interface RestoreRequest {
  readonly lesson: Lesson;
  readonly hash: string;
  /** Of the list of attempts, from 1, the oldest: for what is said. */
  readonly number: number;
  readonly now: Date;
}

export interface Restored {
  /** Some file had another text. */
  readonly changed: boolean;
  /** What stood there and was not kept yet; null when there was nothing new to keep. */
  readonly kept: Attempt | null;
}

/**
 * Puts an earlier version of an exercise back, with all of its files. The version that stood there is kept as an attempt, too.
 * A file that the earlier version did not have stays where it is.
 */
export const restoreAttempt = async (home: Home, request: RestoreRequest): Promise<Result<Restored>> => {
  const { lesson, hash, number, now } = request;
  const { id } = lesson.spec;
  try {
    const answer = await readAttempt(home.dir, id, hash);
    if (answer === null) return bad({ message: message('attempts.gone', { id, number }) });
    const mine = await readAnswer(home.dir, lesson);
    if (mine !== null && includesAnswer(mine, answer)) return ok({ changed: false, kept: null });
    const kept = mine === null ? null : await keepAside(home, id, mine, now);
    for (const [name, text] of Object.entries(answer))
      if (mine?.[name] !== text) await writeWhole(path.join(exerciseFolder(home.dir, lesson), name), text);
    return ok({ changed: true, kept });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return bad({ message: message('folder.cannot-write', { dir: home.dir, error: code }) });
  }
};

const keepAside = async (home: Home, id: string, mine: Answer, now: Date): Promise<Attempt | null> => {
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
