import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { bad, message, ok, type Result } from '../core/message.ts';
import { claim, clearClaim, readClaim, type Claim } from './claim.ts';
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
    while (!(await claim(file, token))) {
      const holder = await readClaim(file);
      if (holder === null) continue; // it was given back in the meantime
      if (isLeft(holder)) await clearClaim(file, holder.text);
      else if (performance.now() > until)
        return bad({ message: message('store.locked', { pid: pidOf(holder.text), file }) });
      else await pause(RETRY_MS);
    }
    try {
      return ok(await work());
    } finally {
      // Whoever held it for too long no longer owns it.
      if ((await readClaim(file))?.text === token) await rm(file, { force: true });
    }
  } finally {
    held.delete(token);
  }
};

/** An empty lock is one whose name is there and whose content is not, yet: only its age tells. */
const isLeft = ({ text, ageMs }: Claim): boolean => {
  if (ageMs > STALE_MS) return true;
  if (text === '') return false;
  const pid = pidOf(text);
  return pid === process.pid ? !held.has(text) : !isAlive(pid);
};

const pidOf = (token: string): number => Number.parseInt(token, 10) || 0;
