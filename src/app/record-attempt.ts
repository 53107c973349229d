import { includesAnswer, type Answer } from '../core/answer.ts';
import { attemptOf } from '../core/attempt-of.ts';
import type { Lesson } from '../core/course.ts';
import { withAttempt, withCurrent, withExercise } from '../core/progress.ts';
import { message } from '../core/message.ts';
import type { Judgement } from '../core/verdict.ts';
import { readStart } from '../course/answer-files.ts';
import { keepAttempt } from '../store/attempts.ts';
import { changeProgress, type Home } from './home.ts';

export interface JudgedSave {
  /** As it was when it was judged; null where there was nothing that could be read, and nothing is kept. */
  readonly answer: Answer | null;
  readonly judgement: Judgement;
  readonly now: Date;
  /** The learner works on this exercise: the course goes on with it. */
  readonly current: boolean;
}

/**
 * Keeps a judged save: its files as an attempt, its verdict in the progress. The exercise as it comes is known as such, so that
 * it is no try. Where nothing can be written, the notice says so.
 */
export const recordAttempt = async (home: Home, lesson: Lesson, save: JudgedSave): Promise<Home> => {
  const { answer, judgement, now, current } = save;
  const { id } = lesson.spec;
  if (answer === null) return home;
  let hash: string;
  try {
    hash = await keepAttempt(home.dir, id, answer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { ...home, notice: message('store.cannot-write', { dir: home.dir, error: code }) };
  }
  const asItCame = includesAnswer(answer, await readStart(lesson));
  return await changeProgress({ ...home, notice: null }, (progress) => {
    const begun = asItCame ? withExercise(progress, id, { start: hash }) : progress;
    const judged = withAttempt(begun, id, attemptOf(hash, judgement, now.toISOString()));
    return current ? withCurrent(judged, id) : judged;
  });
};
