import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Replaces a file in one step: written beside it, flushed to the disk, renamed over it. A crash at any moment leaves the old
 * or the new file, never half of one. With `keep`, the version before is kept under that name.
 */
export const writeWhole = async (
  file: string,
  text: string,
  { keep }: { readonly keep?: string } = {},
): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (keep !== undefined) await copyFile(file, keep).catch(ignoreMissing);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

const ignoreMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};
