import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { debugVariables, isOn } from '../core/debug/settings.ts';
import type { MarksEvent } from '../core/debug/wire.ts';

/** What was made of a file, with the numbers that its marks had. */
export interface Kept {
  readonly code: string;
  readonly inserted: readonly number[];
  readonly event: MarksEvent;
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

interface Entry extends Kept {
  readonly version: string;
  readonly key: string;
  readonly source: string;
}

/** One for each file of every program; a process that finds so many begins anew. */
const MOST_ENTRIES = 5000;
/** Nothing else in the folder is ours: somebody may have named one that has other things in it. */
const ENTRY = /^[\da-f]{16}\.json$/;

/** `version` is what the instrumenter of a build is known by: what another one has kept is of no use to it. Without one nothing is kept. */
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
        const entry = JSON.parse(readFileSync(fileFor(key), 'utf8')) as Entry;
        return entry.version === version && entry.key === key && entry.source === source ? entry : null;
      } catch {
        return null;
      }
    },
    keep: (key, source, { code, inserted, event }) => {
      if (!isMainThread) return; // a worker's files have other numbers in each run
      try {
        if (!hasRoom) makeRoom();
        const made = path.join(folder, `${process.pid}.tmp`);
        const entry: Entry = { version, key, source, code, inserted, event };
        writeFileSync(made, JSON.stringify(entry), { mode: 0o600 });
        renameSync(made, fileFor(key));
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
