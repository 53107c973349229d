import path from 'node:path';
import { hashOf } from '../store/attempts.ts';
import { readFile } from 'node:fs/promises';

export interface FileWatch {
  readonly close: () => Promise<void>;
}

export interface WatchOptions {
  /** The file's content changed; several writes in a row are one save. */
  readonly changed: () => void;
  readonly vanished: () => void;
  /** The system gives no events here (network mounts, WSL): the file is looked at regularly instead. */
  readonly polling?: boolean;
}

/** Editors save by several writes or by renaming: what happens within this time is one save, in milliseconds. */
const SETTLE_MS = 60;
const POLL_MS = 300;

/**
 * Tells of every save of one file, however the editor saves: its folder is watched, so that renaming over the file, truncating
 * and writing, or deleting and writing anew are all seen. A save that changes nothing is none.
 */
export const watchFile = async (
  file: string,
  { changed, vanished, polling = false }: WatchOptions,
): Promise<FileWatch> => {
  const { watch } = await import('chokidar');
  let known = await contentOf(file);
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const content = await contentOf(file);
    if (content === known) return;
    known = content;
    if (content === null) vanished();
    else changed();
  };
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), SETTLE_MS);
  };
  const watcher = watch(path.dirname(file), {
    depth: 0,
    ignoreInitial: true,
    usePolling: polling,
    interval: POLL_MS,
    ignored: (name, stats) => stats?.isFile() === true && path.basename(name) !== path.basename(file),
  });
  watcher.on('all', settle);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  await look(); // a save between the first reading and now
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
};

/** Hash of the content; null when there is no such file. */
const contentOf = async (file: string): Promise<string | null> => await readFile(file, 'utf8').then(hashOf, () => null);
