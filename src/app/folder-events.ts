import path from 'node:path';

/** What the system tells of a file: that something happened to it, or that it cannot tell. */
export interface FolderListener {
  readonly happened: () => void;
  readonly failed: () => void;
}

/** Begins to listen, and resolves when nothing can be missed any more. */
export type FolderEvents = (file: string, listener: FolderListener) => Promise<{ readonly close: () => Promise<void> }>;

/** The system's events of the file's folder: editors put another file in its place, and that is no event of the old one. */
export const systemEvents: FolderEvents = async (file, { happened, failed }) => {
  const { watch } = await import('chokidar');
  const watcher = watch(path.dirname(file), {
    depth: 0,
    ignoreInitial: true,
    ignored: (name, stats) => stats?.isFile() === true && path.basename(name) !== path.basename(file),
  });
  watcher.on('all', happened);
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
    // There is no watch left to give, or the file system has none.
    watcher.on('error', () => {
      failed();
      resolve();
    });
  });
  return { close: async () => await watcher.close() };
};
