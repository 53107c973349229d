import { randomUUID } from 'node:crypto';
import { mkdir, rm, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { claim, clearClaim, readClaim } from './claim.ts';
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
      const found = await readClaim(file).catch(() => null);
      if (found !== null && parsed(found.text)?.token === mine.token) await rm(file, { force: true });
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

/** Takes the seat if it is free, keeps it if it is ours; returns the process that has it otherwise, and `before` when nobody can tell. */
const occupy = async (file: string, mine: Occupant, before: number | null): Promise<number | null> => {
  try {
    for (;;) {
      const found = await readClaim(file);
      const occupant = found === null ? null : parsed(found.text);
      if (occupant?.token === mine.token) {
        const now = new Date();
        await utimes(file, now, now);
        return null;
      }
      if (found !== null && !(await isLeft(occupant, found.ageMs))) return occupant?.pid ?? 0;
      if (found !== null) await clearClaim(file, found.text);
      if (await claim(file, JSON.stringify(mine))) return null;
    }
  } catch {
    // Where not even this can be written nobody writes: saving says so. A folder that was deleted is not made again.
    return before;
  }
};

/** Null: there is nothing in it that can be read. */
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
const isLeft = async (occupant: Occupant | null, ageMs: number): Promise<boolean> => {
  if (occupant === null) return ageMs > UNWRITTEN_MS;
  const { pid, host, started } = occupant;
  if (host !== os.hostname()) return ageMs > STALE_MS;
  if (!isAlive(pid)) return true;
  const now = await startOf(pid);
  return now === null || started === null ? ageMs > STALE_MS : now !== started;
};
