import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../core/lesson.ts';
import { bad, message, ok, type Message, type Result } from '../core/message.ts';
import { newProgress, PROGRESS_SCHEMA, progressShape, salvageProgress, type Progress } from '../core/progress.ts';
import { withLock, type LockOptions } from './lock.ts';
import { STORE } from './store-folder.ts';
import { writeWhole } from './write-file.ts';

const progressFile = (dir: string): string => path.join(dir, STORE, 'progress.json');
const previousFile = (dir: string): string => path.join(dir, STORE, 'progress.previous.json');

export interface LoadedProgress {
  readonly progress: Progress;
  /** What had to be done to read it; null in the ordinary case. */
  readonly notice: Message | null;
}

/**
 * Reads the progress of a learner's folder. A file of a newer course is refused and not touched; a damaged one is set aside,
 * and what can be read of it, or of the version before it, is kept.
 */
export const loadProgress = async (dir: string, language: Language): Promise<Result<LoadedProgress>> => {
  const found = await look(dir, language);
  if (found.kind === 'refused') return bad({ message: found.message });
  if (found.kind === 'sound') return ok({ progress: found.progress, notice: null });
  // Another process may be at it, too: whoever has the lock looks again, and finds either the damage or what was made of it.
  const mended = await locked(dir, async () => await mend(dir, language));
  if (mended.ok) return mended.value;
  const progress = await salvaged(dir, language, found.value);
  return ok({ progress, notice: mended.problem.message });
};

/** Reads the progress anew, changes it and writes it: what another window wrote meanwhile is not lost. */
export const updateProgress = async (
  dir: string,
  language: Language,
  change: (progress: Progress) => Progress,
  options?: LockOptions,
): Promise<Result<LoadedProgress>> => {
  const updated = await locked(
    dir,
    async (): Promise<Result<LoadedProgress>> => {
      const loaded = await mend(dir, language);
      if (!loaded.ok) return loaded;
      const progress = change(loaded.value.progress);
      await writeProgress(dir, progress);
      return ok({ ...loaded.value, progress });
    },
    options,
  );
  return updated.ok ? updated.value : updated;
};

const writeProgress = async (dir: string, progress: Progress): Promise<void> =>
  await writeWhole(progressFile(dir), `${JSON.stringify(progress, null, 2)}\n`, { keep: previousFile(dir) });

/** A disk that is full or a folder that is read-only is said, like a lock that does not come free. */
const locked = async <T>(dir: string, work: () => Promise<T>, options?: LockOptions): Promise<Result<T>> => {
  try {
    return await withLock(dir, work, options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return bad({ message: message('store.cannot-write', { dir, error: code }) });
  }
};

type Found =
  | { readonly kind: 'sound'; readonly progress: Progress }
  | { readonly kind: 'refused'; readonly message: Message }
  | { readonly kind: 'damaged'; readonly value: unknown };

const look = async (dir: string, language: Language): Promise<Found> => {
  const file = progressFile(dir);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { kind: 'sound', progress: newProgress(language) };
    return { kind: 'refused', message: message('store.unreadable', { file, error: code }) };
  }
  const value = parsed(text);
  const schema = schemaOf(value);
  if (schema !== null && schema > PROGRESS_SCHEMA)
    return { kind: 'refused', message: message('store.newer', { file, schema }) };
  const read = progressShape.read(value, 'progress.json');
  return read.ok ? { kind: 'sound', progress: read.value } : { kind: 'damaged', value };
};

/** With the lock: gives the progress, and where the file is damaged, sets it aside and writes what could be kept. */
const mend = async (dir: string, language: Language): Promise<Result<LoadedProgress>> => {
  const found = await look(dir, language);
  if (found.kind === 'refused') return bad({ message: found.message });
  if (found.kind === 'sound') return ok({ progress: found.progress, notice: null });
  const progress = await salvaged(dir, language, found.value);
  const aside = `${progressFile(dir)}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(progressFile(dir), aside);
  await writeProgress(dir, progress);
  return ok({
    progress,
    notice: message('store.damaged', { file: aside, kept: Object.keys(progress.exercises).length }),
  });
};

const salvaged = async (dir: string, language: Language, value: unknown): Promise<Progress> => {
  const previous = await readFile(previousFile(dir), 'utf8').then(parsed, () => undefined);
  return salvageProgress(value, language) ?? salvageProgress(previous, language) ?? newProgress(language);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const schemaOf = (value: unknown): number | null => {
  const schema = typeof value === 'object' && value !== null ? (value as { readonly schema?: unknown }).schema : null;
  return typeof schema === 'number' ? schema : null;
};
