import { readFile } from 'node:fs/promises';
import { withAttempt } from '../core/progress.ts';
import type { Judgement } from '../core/verdict.ts';
import { keepAttempt } from '../store/attempts.ts';
import { changeProgress, type Home } from './home.ts';

/** Keeps a judged save: its text as an attempt, its verdict in the progress. A file that cannot be read leaves nothing to keep. */
export const recordAttempt = async (
  home: Home,
  id: string,
  { file, judgement, now }: { readonly file: string; readonly judgement: Judgement; readonly now: Date },
): Promise<Home> => {
  const source = await readFile(file, 'utf8').catch(() => null);
  if (source === null) return home;
  const hash = await keepAttempt(home.dir, id, source);
  const { status, exerciseMs } = judgement;
  return await changeProgress(home, (progress) =>
    withAttempt(progress, id, { hash, status, exerciseMs, at: now.toISOString() }),
  );
};
