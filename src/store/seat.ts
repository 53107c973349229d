import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { isAlive } from './is-alive.ts';
import { startOf } from './start-of.ts';
import { STORE } from './store-folder.ts';

/** The right to write into a learner's folder from an interactive course; one window at a time has it. */
export interface Seat {
  /** The process that has it; null when it is this one. */
  readonly holder: () => number | null;
  /** From now on looks regularly, and tells when somebody else has the seat, or nobody else has it any more. */
  readonly follow: (changed: (holder: number | null) => void) => void;
  readonly close: () => Promise<void>;
}

export interface SeatOptions {
  /** How often a window looks whether the seat is free, or still its own, in milliseconds. */
  readonly lookMs?: number;
}

const LOOK_MS = 1000;
/** A window that lives says so with every look; what is older than this was left behind, where nothing else can tell. */
const STALE_MS = 60_000;
/** A file whose content is still being written is younger than this. */
const UNWRITTEN_MS = 5000;

/**
 * A window of the course asks for the seat; one that does not get it asks again until the other has ended. No system locks are
 * used: a file with the holder's process id and the time when that process started works on every file system, and is taken over
 * when its holder is gone, also when another process has got the id since. It keeps nobody from harm (that is what `withLock`
 * is for), but two windows from confusing their learner.
 */
export const takeSeat = async (dir: string, { lookMs = LOOK_MS }: SeatOptions = {}): Promise<Seat> => {
  const file = path.join(dir, STORE, 'window');
  const started = await startOf(process.pid);
  const mine: Occupant = { token: randomUUID(), pid: process.pid, host: os.hostname(), started };
  await mkdir(path.dirname(file), { recursive: true }).catch(() => {});
  let holder = await occupy(file, mine, null);
  let closed = false;
  // One look after the other, however slow the disk is.
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  return {
    holder: () => holder,
    follow: (changed) => {
      const look = async (): Promise<void> => {
        if (closed) return;
        const found = await occupy(file, mine, holder);
        if (found === holder) return;
        holder = found;
        changed(holder);
      };
      clearInterval(timer);
      timer = setInterval(() => {
        looking = looking.then(look);
      }, lookMs);
      timer.unref();
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      await looking;
      const found = await occupantOf(file).catch(() => null);
      if (found?.occupant?.token === mine.token) await rm(file, { force: true });
    },
  };
};

interface Occupant {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When its process started, where the system tells. */
  readonly started: string | null;
}

interface Found {
  /** Null: there is nothing in the file that can be read. */
  readonly occupant: Occupant | null;
  readonly text: string;
  readonly ageMs: number;
}

/** Takes the seat if it is free, keeps it if it is ours; returns the process that has it otherwise, and `before` when nobody can tell. */
const occupy = async (file: string, mine: Occupant, before: number | null): Promise<number | null> => {
  try {
    for (;;) {
      const found = await occupantOf(file);
      if (found?.occupant?.token === mine.token) {
        const now = new Date();
        await utimes(file, now, now);
        return null;
      }
      if (found !== null && !(await isLeft(found))) return found.occupant?.pid ?? 0;
      // Read again: it may have been left and taken since, and what is there now is somebody else's.
      if (found !== null && (await occupantOf(file))?.text === found.text) await clearAway(file, found.text);
      if (await sitDown(file, mine)) return null;
    }
  } catch {
    // Where not even this can be written nobody writes: saving says so. A folder that was deleted is not made again.
    return before;
  }
};

const sitDown = async (file: string, mine: Occupant): Promise<boolean> => {
  try {
    await writeFile(file, JSON.stringify(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const occupantOf = async (file: string): Promise<Found | null> => {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { text, occupant: parsed(text), ageMs: Date.now() - mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

const parsed = (text: string): Occupant | null => {
  try {
    const { token, pid, host, started } = JSON.parse(text) as Partial<Occupant>;
    if (typeof token !== 'string' || typeof pid !== 'number' || typeof host !== 'string') return null;
    return { token, pid, host, started: typeof started === 'string' ? started : null };
  } catch {
    return null;
  }
};

/** Of a process of this machine the system knows; of one elsewhere only its sign of life tells. */
const isLeft = async ({ occupant, ageMs }: Found): Promise<boolean> => {
  if (occupant === null) return ageMs > UNWRITTEN_MS;
  const { pid, host, started } = occupant;
  if (host !== os.hostname()) return ageMs > STALE_MS;
  if (!isAlive(pid)) return true;
  const now = await startOf(pid);
  return now === null || started === null ? ageMs > STALE_MS : now !== started;
};

/** Moved first and looked at again: another window may have cleared it and sat down between the look and this. */
const clearAway = async (file: string, text: string): Promise<void> => {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved !== text) await writeFile(file, moved, { flag: 'wx' }).catch(() => {});
  await rm(aside, { force: true });
};
