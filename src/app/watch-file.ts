import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { hashOf } from '../store/attempts.ts';
import { systemEvents, type FolderEvents } from './folder-events.ts';

export interface FileWatch {
  readonly close: () => Promise<void>;
}

export interface WatchOptions {
  /** The file's content changed; several writes in a row are one save. */
  readonly changed: () => void;
  readonly vanished: () => void;
  /** The system does not tell of saves here, so they are looked for; told once. */
  readonly silent: () => void;
  /** Where the system's events come from, and how often is looked without them; a test brings its own. */
  readonly events?: FolderEvents;
  readonly lookMs?: number;
}

/** Editors save by several writes or by renaming: what happens within this time is one save, in milliseconds. */
const SETTLE_MS = 60;
/**
 * Where the system gives no events (network mounts, Windows folders in WSL, some containers), or has no watches left to give,
 * a look at this one file finds the save all the same. It costs two `stat` a second.
 */
const LOOK_MS = 500;

/**
 * Tells of every save of one file, however the editor saves: its folder is watched, so that renaming over the file, truncating
 * and writing, or deleting and writing anew are all seen. A save that changes nothing is none.
 */
export const watchFile = async (
  file: string,
  { changed, vanished, silent, events = systemEvents, lookMs = LOOK_MS }: WatchOptions,
): Promise<FileWatch> => {
  // At once, and not at some later turn: what is saved from the moment of this call on is a save, however busy the machine is.
  let known = contentNow(file);
  let stamp = await stampOf(file);
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const look = async (): Promise<void> => {
    const content = await contentOf(file);
    if (closed || content === known) return;
    known = content;
    if (content === null) vanished();
    else changed();
  };
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), SETTLE_MS);
  };
  /** Whether the system tells of saves here. One that only a look has found is asked about at the next look: its event may be late. */
  let hearing: 'unknown' | 'late' | 'yes' | 'no' = 'unknown';
  const deaf = (): void => {
    if (closed || hearing === 'yes' || hearing === 'no') return;
    hearing = 'no';
    silent();
  };
  const lookAtStamp = async (): Promise<void> => {
    const found = await stampOf(file);
    if (closed) return;
    if (hearing === 'late') deaf();
    if (found === stamp) return;
    stamp = found;
    if (hearing === 'unknown') hearing = 'late';
    settle();
  };
  const looking = setInterval(() => void lookAtStamp(), lookMs);
  const source = await events(file, {
    happened: () => {
      if (hearing !== 'no') hearing = 'yes';
      settle();
    },
    failed: deaf,
  });
  await look(); // a save between the first reading and now
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      clearInterval(looking);
      await source.close();
    },
  };
};

/** When and how long: changes with every save, and is cheap to ask for. */
const stampOf = async (file: string): Promise<string> =>
  await stat(file).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => '',
  );

/** As `contentOf`, without waiting. Exercises are small: this takes less than a key press. */
const contentNow = (file: string): string | null => {
  try {
    return hashOf(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** Hash of the content; null when there is no such file. */
const contentOf = async (file: string): Promise<string | null> => await readFile(file, 'utf8').then(hashOf, () => null);
