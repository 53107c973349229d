import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../core/lesson.ts';
import type { Message, Result } from '../core/message.ts';
import { ok } from '../core/message.ts';
import type { Progress } from '../core/progress.ts';
import { loadProgress, saveProgress, STORE } from '../store/progress-file.ts';

/** A learner's folder with the progress in it. */
export interface Home {
  readonly dir: string;
  readonly progress: Progress;
  /** Something about the progress file that the learner should know. */
  readonly notice: Message | null;
}

/** The nearest course folder: the given one, else this folder or one above it, else `async-course` below it. Null when there is none. */
export const findHome = async (cwd: string, given: string | undefined): Promise<string | null> => {
  if (given !== undefined) return (await isHome(path.resolve(cwd, given))) ? path.resolve(cwd, given) : null;
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (await isHome(folder)) return folder;
    if (path.dirname(folder) === folder) break;
  }
  const below = path.join(cwd, 'async-course');
  return (await isHome(below)) ? below : null;
};

const isHome = async (folder: string): Promise<boolean> =>
  (await stat(path.join(folder, STORE)).catch(() => null))?.isDirectory() ?? false;

export const openHome = async (dir: string, language: Language): Promise<Result<Home>> => {
  const loaded = await loadProgress(dir, language);
  return loaded.ok ? ok({ dir, ...loaded.value }) : loaded;
};

/** Reads the progress anew, changes it and writes it: what another window wrote meanwhile is not lost. */
export const changeProgress = async (home: Home, change: (progress: Progress) => Progress): Promise<Home> => {
  const loaded = await loadProgress(home.dir, home.progress.language);
  const progress = change(loaded.ok ? loaded.value.progress : home.progress);
  await saveProgress(home.dir, progress);
  return { ...home, progress };
};
