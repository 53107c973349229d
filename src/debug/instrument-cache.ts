import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { debugVariables, isOn } from '../core/debug/settings.ts';
import type { Loaded } from '../instrument/original.ts';

/** What was made of a file. */
export interface Kept extends Omit<Loaded, 'source'> {
  /** The numbers that its marks had: the first one, and how many they are. */
  readonly first: number;
  readonly count: number;
  /** What is written down of its marks (`MarksEvent`), as JSON. */
  readonly marks: string;
}

/**
 * To read through a file takes longer than to run it, and most are the same as when the program was started before. Whatever goes
 * wrong here is as if nothing had been kept.
 */
export interface InstrumentCache {
  /** `key` is all that decides, beside the source, what is made of it. */
  readonly find: (key: string, source: string) => Kept | null;
  readonly keep: (key: string, source: string, kept: Kept) => void;
}

/** The first line of an entry. The marks are the second; source and code follow as they are: they are large, and taken as JSON they are slow to read. */
interface Head extends Omit<Kept, 'marks' | 'code'> {
  readonly version: string;
  readonly key: string;
  /** Of the source and of the code. */
  readonly bytes: readonly [number, number];
}

/** One for each file of every program; a process that finds so many begins anew. */
const MOST_ENTRIES = 5000;
/** Nothing else in the folder is ours: somebody may have named one that has other things in it. */
const ENTRY = /^[\da-f]{16}\.json$/;
const NEW_LINE = 10;

/**
 * Where `folder` is null nothing is kept. `version` is what the instrumenter of a build is known by: what another one has kept is of no
 * use to it. Without one nothing is kept.
 */
export const openInstrumentCache = (folder: string | null, version: string | null): InstrumentCache | null => {
  if (folder === null || version === null) return null;
  const fileFor = (key: string): string => path.join(folder, `${hashOf(key)}.json`);
  let hasRoom = false;
  const makeRoom = (): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const entries = readdirSync(folder).filter((name) => ENTRY.test(name));
    if (entries.length >= MOST_ENTRIES) for (const name of entries) rmSync(path.join(folder, name), { force: true });
    hasRoom = true;
  };
  return {
    find: (key, source) => {
      try {
        const entry = readFileSync(fileFor(key));
        const marksAt = entry.indexOf(NEW_LINE) + 1;
        const head = JSON.parse(entry.toString('utf8', 0, marksAt)) as Head;
        const { bytes, first, count, inserted } = head;
        const codeAt = entry.length - bytes[1];
        const sourceAt = codeAt - bytes[0];
        const isMeant = head.version === version && head.key === key && entry[sourceAt - 1] === NEW_LINE;
        if (!isMeant || !Buffer.from(source).equals(entry.subarray(sourceAt, codeAt))) return null;
        const marks = entry.toString('utf8', marksAt, sourceAt - 1);
        return { code: entry.toString('utf8', codeAt), inserted, first, count, marks };
      } catch {
        return null;
      }
    },
    keep: (key, source, { marks, code, ...kept }) => {
      const [text, made] = [Buffer.from(source), Buffer.from(code)];
      if (text.toString() !== source || made.toString() !== code) return; // no file says this
      try {
        if (!hasRoom) makeRoom();
        const file = `${fileFor(key)}.${process.pid}`;
        const head: Head = { version, key, bytes: [text.length, made.length], ...kept };
        writeFileSync(file, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n${marks}\n`), text, made]), {
          mode: 0o600,
        });
        renameSync(file, fileFor(key));
      } catch {
        // there may be no room, or no home
      }
    },
  };
};

/** Where the user's programs keep what they can make again, unless somewhere else is said; null: nowhere. */
export const cacheFolder = (env: NodeJS.ProcessEnv, platform = process.platform): string | null => {
  const said = env[debugVariables.cache];
  if (said !== undefined) return isOn(said) ? path.resolve(said) : null;
  const caches = {
    win32: [env['LOCALAPPDATA']],
    darwin: [env['HOME'], 'Library', 'Caches'],
    linux: env['XDG_CACHE_HOME'] ? [env['XDG_CACHE_HOME']] : [env['HOME'], '.cache'],
  };
  const [home = '', ...parts] = platform in caches ? caches[platform as keyof typeof caches] : caches.linux;
  return path.isAbsolute(home) ? path.join(home, ...parts.map(String), 'async-course') : null;
};

/** Two sums of 32 bits over the letters (FNV-1a, with two primes): what is kept says by itself whether it is meant. */
const hashOf = (text: string): string => {
  let [first, second] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index);
    first = Math.imul(first ^ letter, 0x01000193);
    second = Math.imul(second ^ letter, 0x85ebca6b);
  }
  return [first, second].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
};
