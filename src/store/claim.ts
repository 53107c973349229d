import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

/** A file that says who has something: whoever made it has it, until it is removed. Works on every file system, network ones too. */
export interface Claim {
  readonly text: string;
  /** Since it was written or touched last, in milliseconds. */
  readonly ageMs: number;
}

/** False: somebody else has it. */
export const claim = async (file: string, text: string): Promise<boolean> =>
  await unless('EEXIST', false, async () => {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  });

/** Null: nobody has it. The text is empty for as long as its name is there and its content is not, yet. */
export const readClaim = async (file: string): Promise<Claim | null> =>
  await unless('ENOENT', null, async () => {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { text, ageMs: Date.now() - mtimeMs };
  });

/**
 * Removes what somebody left behind. Read again before, and moved and read once more: it may have been given back, or cleared by
 * another process, and then what is there now is somebody else's.
 */
export const clearClaim = async (file: string, left: string): Promise<void> => {
  if ((await readClaim(file))?.text !== left) return;
  const aside = `${file}.${randomUUID()}`;
  const moved = await unless('ENOENT', null, async () => {
    await rename(file, aside);
    return await readFile(aside, 'utf8');
  });
  if (moved === null) return;
  if (moved !== left) await claim(file, moved);
  await rm(aside, { force: true });
};

const unless = async <T>(code: string, otherwise: T, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return otherwise;
    throw error;
  }
};
