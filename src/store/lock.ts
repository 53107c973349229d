import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { bad, message, ok, type Result } from '../core/message.ts';
import { isAlive } from './is-alive.ts';
import { STORE } from './store-folder.ts';

export interface LockOptions {
  /** How long to wait for another process, in milliseconds. It needs a few: nobody thinks while holding the lock. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 3000;
const RETRY_MS = 20;
/** A lock this old was left behind, whatever its process id says: ids are used again, in containers at once. */
const STALE_MS = 10_000;

/** Locks of this very process: one with our id that is not among them was left by an earlier process. */
const held = new Set<string>();

/** Does something while no other process writes into this learner's folder. */
export const withLock = async <T>(
  dir: string,
  work: () => Promise<T>,
  { patienceMs = PATIENCE_MS }: LockOptions = {},
): Promise<Result<T>> => {
  const file = path.join(dir, STORE, 'lock');
  const token = `${process.pid} ${randomUUID()}`;
  const until = performance.now() + patienceMs;
  await mkdir(path.dirname(file), { recursive: true });
  held.add(token);
  try {
    while (!(await take(file, token))) {
      const holder = await holderOf(file);
      if (holder === null) continue; // it was given back in the meantime
      // Read again: it may have been given back since, and then the lock that is there now is somebody else's.
      if (isLeft(holder) && (await holderOf(file))?.token === holder.token) await clearAway(file, holder.token);
      else if (performance.now() > until) return bad({ message: message('store.locked', { pid: holder.pid, file }) });
      else await pause(RETRY_MS);
    }
    try {
      return ok(await work());
    } finally {
      // Whoever held it for too long no longer owns it.
      if ((await holderOf(file))?.token === token) await rm(file, { force: true });
    }
  } finally {
    held.delete(token);
  }
};

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly ageMs: number;
}

const take = async (file: string, token: string): Promise<boolean> => {
  try {
    await writeFile(file, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const holderOf = async (file: string): Promise<Holder | null> => {
  try {
    const [token, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { token, pid: Number.parseInt(token, 10) || 0, ageMs: Date.now() - mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** An empty lock is one whose name is there and whose content is not, yet: only its age tells. */
const isLeft = ({ token, pid, ageMs }: Holder): boolean => {
  if (ageMs > STALE_MS) return true;
  if (token === '') return false;
  return pid === process.pid ? !held.has(token) : !isAlive(pid);
};

/** Moved first and looked at again: between looking and removing, another process may have cleared it and taken the lock itself. */
const clearAway = async (file: string, token: string): Promise<void> => {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved !== token) await take(file, moved);
  await rm(aside, { force: true });
};
