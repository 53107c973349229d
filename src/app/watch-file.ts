import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../store/attempts.ts';

export interface FileWatch {
  readonly close: () => Promise<void>;
}

export interface WatchOptions {
  /** The file's content changed; several writes in a row are one save. */
  readonly changed: () => void;
  readonly vanished: () => void;
  /** Ask the file system regularly for the whole folder, where even opening a watch fails. */
  readonly polling?: boolean;
}

/** Editors save by several writes or by renaming: what happens within this time is one save, in milliseconds. */
const SETTLE_MS = 60;
const POLL_MS = 300;
/**
 * Where the system gives no events (network mounts, Windows folders in WSL, some containers), or has no watches left to give,
 * a look at this one file finds the save all the same. It costs one `stat` a second.
 */
const LOOK_MS = 1000;

/**
 * Tells of every save of one file, however the editor saves: its folder is watched, so that renaming over the file, truncating
 * and writing, or deleting and writing anew are all seen. A save that changes nothing is none.
 */
export const watchFile = async (
  file: string,
  { changed, vanished, polling = false }: WatchOptions,
): Promise<FileWatch> => {
  // At once, and not at some later turn: what is saved from the moment of this call on is a save, however busy the machine is.
  let known = contentNow(file);
  const { watch } = await import('chokidar');
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
  const lookAtStamp = async (): Promise<void> => {
    const found = await stampOf(file);
    if (closed || found === stamp) return;
    stamp = found;
    settle();
  };
  const looking = setInterval(() => void lookAtStamp(), LOOK_MS);
  const watcher = watch(path.dirname(file), {
    depth: 0,
    ignoreInitial: true,
    usePolling: polling,
    interval: POLL_MS,
    ignored: (name, stats) => stats?.isFile() === true && path.basename(name) !== path.basename(file),
  });
  watcher.on('all', settle);
  // Without a watch there is still the look at the file.
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()).on('error', () => resolve()));
  await look(); // a save between the first reading and now
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      clearInterval(looking);
      await watcher.close();
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
