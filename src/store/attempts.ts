import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from '../core/answer.ts';
import { STORE } from './store-folder.ts';
import { writeWhole } from './write-file.ts';

/** Content hash of a file's text, by which attempts and starting files are known. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** By which an answer is known: with no other file, the hash of `exercise.ts`, as when attempts had no other. */
export const hashOfFiles = (hashes: Readonly<Record<string, string>>): string => {
  const entries = Object.entries(hashes).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [first] = entries;
  return entries.length === 1 && first?.[0] === 'exercise.ts' ? first[1] : hashOf(JSON.stringify(entries));
};

export const hashOfAnswer = (answer: Answer): string =>
  hashOfFiles(Object.fromEntries(Object.entries(answer).map(([name, text]) => [name, hashOf(text)])));

/** One that is a single file is a file here; any other, and that is how they are told apart, a folder. */
const placeOf = (dir: string, id: string, hash: string): string => path.join(dir, STORE, 'attempts', id, hash);

/** Keeps what a learner wrote; the same text twice is kept once. Returns its hash. */
export const keepAttempt = async (dir: string, id: string, answer: Answer): Promise<string> => {
  const hash = hashOfAnswer(answer);
  const place = placeOf(dir, id, hash);
  const names = Object.keys(answer);
  if (names.length === 1) {
    const known = await stat(`${place}.ts`).catch(() => null);
    if (known === null || known.size === 0) await writeWhole(`${place}.ts`, answer['exercise.ts'] ?? '');
    return hash;
  }
  const kept = await readFolder(place);
  if (kept === null || hashOfAnswer(kept) !== hash) await writeFolder(place, answer);
  return hash;
};

/** The files of an attempt, or null when it is not there. */
export const readAttempt = async (dir: string, id: string, hash: string): Promise<Answer | null> => {
  const place = placeOf(dir, id, hash);
  const single = await readFile(`${place}.ts`, 'utf8').catch(() => null);
  return single === null ? await readFolder(place) : { 'exercise.ts': single };
};

/** In one step, as a single file is: the folder gets its name when it is complete. */
const writeFolder = async (place: string, answer: Answer): Promise<void> => {
  const temporary = `${place}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    for (const [name, text] of Object.entries(answer)) await writeWhole(path.join(temporary, name), text);
    await rm(place, { recursive: true, force: true }); // what is there is damaged
    await rename(temporary, place);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};

const readFolder = async (folder: string, below = ''): Promise<Answer | null> => {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => null);
  if (entries === null) return null;
  const found = await Promise.all(
    entries.map(async (entry): Promise<Answer> => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return (await readFolder(folder, name)) ?? {};
      const text = await readFile(path.join(folder, name), 'utf8').catch(() => null);
      return text === null ? {} : { [name]: text };
    }),
  );
  const answer: Answer = Object.assign({}, ...found);
  return below !== '' || Object.hasOwn(answer, 'exercise.ts') ? answer : null;
};
