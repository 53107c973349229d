import { readFile } from 'node:fs/promises';

/** A file that is there and cannot be read must not be replaced: nothing of it could be kept. */
export const readOrNull = async (file: string): Promise<string | null> =>
  await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
