import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { STORE } from './progress-file.ts';

export interface Lock {
  /** Another process that writes this folder's progress, or null when it is ours. */
  readonly heldBy: number | null;
  readonly release: () => Promise<void>;
}

/** Takes the folder's write lock. A lock whose process has ended is taken over. */
export const takeLock = async (dir: string): Promise<Lock> => {
  const file = path.join(dir, STORE, 'lock');
  await mkdir(path.dirname(file), { recursive: true });
  for (let round = 0; round < 3; round++) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return { heldBy: null, release: async () => await rm(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(await readFile(file, 'utf8').catch(() => ''));
      if (holder > 0 && holder !== process.pid && isAlive(holder)) return { heldBy: holder, release: async () => {} };
      await rm(file, { force: true });
    }
  }
  return { heldBy: 0, release: async () => {} };
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
