import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../core/lesson.ts';
import type { Message, Result } from '../core/message.ts';
import { ok } from '../core/message.ts';
import type { Progress } from '../core/progress.ts';
import { loadProgress, updateProgress } from '../store/progress-file.ts';
import { STORE } from '../store/store-folder.ts';

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

/**
 * Changes the progress on the disk, on top of what another window wrote meanwhile. When it cannot be written, the course goes on
 * with what it knows, and the notice says so.
 */
export const changeProgress = async (home: Home, change: (progress: Progress) => Progress): Promise<Home> => {
  const updated = await updateProgress(home.dir, home.progress.language, change);
  if (updated.ok) return { ...home, ...updated.value };
  return { ...home, progress: change(home.progress), notice: updated.problem.message };
};
