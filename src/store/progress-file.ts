import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../core/lesson.ts';
import { bad, message, ok, type Message, type Result } from '../core/message.ts';
import { exerciseShape, newProgress, progressShape, type ExerciseProgress, type Progress } from '../core/progress.ts';
import { writeWhole } from './write-file.ts';

/** The folder inside the learner's folder where the course keeps its own things. */
export const STORE = '.async-course';

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
  const file = progressFile(dir);
  const found = await readJson(file);
  if (found.kind === 'missing') return ok({ progress: newProgress(language), notice: null });
  if (found.kind === 'unreadable') return bad({ message: message('store.unreadable', { file, error: found.error }) });
  const schema = schemaOf(found.value);
  if (schema !== null && schema > 1) return bad({ message: message('store.newer', { file, schema }) });
  const read = progressShape.read(found.value, 'progress.json');
  if (read.ok) return ok({ progress: read.value, notice: null });

  const aside = `${file}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(file, aside);
  const saved = salvage(found.value, language) ?? salvage((await readJson(previousFile(dir))).value, language);
  const progress = saved ?? newProgress(language);
  await saveProgress(dir, progress);
  const kept = Object.keys(progress.exercises).length;
  return ok({ progress, notice: message('store.damaged', { file: aside, kept }) });
};

export const saveProgress = async (dir: string, progress: Progress): Promise<void> =>
  await writeWhole(progressFile(dir), `${JSON.stringify(progress, null, 2)}\n`, { keep: previousFile(dir) });

type Found =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'damaged'; readonly value: undefined }
  | { readonly kind: 'missing'; readonly value: undefined }
  | { readonly kind: 'unreadable'; readonly value: undefined; readonly error: string };

const readJson = async (file: string): Promise<Found> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? { kind: 'missing', value: undefined }
      : { kind: 'unreadable', value: undefined, error: code ?? '' };
  }
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'damaged', value: undefined };
  }
};

const schemaOf = (value: unknown): number | null => {
  const schema = typeof value === 'object' && value !== null ? (value as { readonly schema?: unknown }).schema : null;
  return typeof schema === 'number' ? schema : null;
};

/** Exercise by exercise: one that cannot be read takes no other with it. Null when nothing can. */
const salvage = (value: unknown, language: Language): Progress | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { language: spoken, current, exercises } = value as Readonly<Record<string, unknown>>;
  if (typeof exercises !== 'object' || exercises === null) return null;
  const kept: Record<string, ExerciseProgress> = {};
  for (const [id, entry] of Object.entries(exercises)) {
    const read = exerciseShape.read(entry, id);
    if (read.ok) kept[id] = read.value;
  }
  return {
    schema: 1,
    language: spoken === 'en' || spoken === 'ko' ? spoken : language,
    current: typeof current === 'string' ? current : null,
    exercises: kept,
  };
};
