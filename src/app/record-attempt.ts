import { readFile } from 'node:fs/promises';
import { attemptOf } from '../core/attempt-of.ts';
import { withAttempt, withCurrent } from '../core/progress.ts';
import { message } from '../core/message.ts';
import type { Judgement } from '../core/verdict.ts';
import { keepAttempt } from '../store/attempts.ts';
import { changeProgress, type Home } from './home.ts';

export interface JudgedSave {
  readonly file: string;
  readonly judgement: Judgement;
  readonly now: Date;
  /** The learner works on this exercise: the course goes on with it. */
  readonly current: boolean;
}

/**
 * Keeps a judged save: its text as an attempt, its verdict in the progress. A file that cannot be read leaves nothing to keep;
 * where nothing can be written, the notice says so.
 */
export const recordAttempt = async (home: Home, id: string, save: JudgedSave): Promise<Home> => {
  const { file, judgement, now, current } = save;
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) return home;
  let hash: string;
  try {
    hash = await keepAttempt(home.dir, id, source);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { ...home, notice: message('store.cannot-write', { dir: home.dir, error: code }) };
  }
  return await changeProgress({ ...home, notice: null }, (progress) => {
    const judged = withAttempt(progress, id, attemptOf(hash, judgement, now.toISOString()));
    return current ? withCurrent(judged, id) : judged;
  });
};
