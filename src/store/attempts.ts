import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { STORE } from './store-folder.ts';
import { writeWhole } from './write-file.ts';

/** Content hash of a file's text, by which attempts and starting files are known. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const attemptFile = (dir: string, id: string, hash: string): string =>
  path.join(dir, STORE, 'attempts', id, `${hash}.ts`);

/** Keeps what a learner wrote; the same text twice is kept once. Returns its hash. */
export const keepAttempt = async (dir: string, id: string, source: string): Promise<string> => {
  const hash = hashOf(source);
  const file = attemptFile(dir, id, hash);
  const known = await stat(file).catch(() => null);
  if (known === null || known.size === 0) await writeWhole(file, source);
  return hash;
};

/** The text of an attempt, or null when it is not there. */
export const readAttempt = async (dir: string, id: string, hash: string): Promise<string | null> =>
  await readFile(attemptFile(dir, id, hash), 'utf8').catch(() => null);
