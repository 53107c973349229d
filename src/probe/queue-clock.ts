import fs from 'node:fs';
import process from 'node:process';

/** What a thread has had of the machine so far, in milliseconds: for how long it ran, and was ready but had no CPU. */
export interface Used {
  readonly ranMs: number;
  readonly queuedMs: number;
}

/** What it has had from one time to another; null where that is not known of both. */
export const usedBetween = (before: Used | null, after: Used | null): Used | null =>
  before === null || after === null
    ? null
    : { ranMs: after.ranMs - before.ranMs, queuedMs: after.queuedMs - before.queuedMs };

const NS_PER_MS = 1e6;

/** What a `schedstat` says. */
const usedIn = (text: string): Used => {
  const [ran, queued] = text.split(' ');
  return { ranMs: Number(ran) / NS_PER_MS, queuedMs: Number(queued) / NS_PER_MS };
};

/** By value: a program may replace them, and some of these clocks are read in its own thread. */
const { openSync, readSync, readdirSync, readFileSync } = fs;

/** Of one thread, the main one unless said; null where the system does not tell. To be told takes 3 µs. */
export const usedClock = (systemId = process.pid): (() => Used | null) => {
  if (process.platform !== 'linux' || systemId === 0) return () => null;
  try {
    const file = openSync(`/proc/${process.pid}/task/${systemId}/schedstat`, 'r');
    const buffer = Buffer.alloc(64);
    let last: Used = { ranMs: 0, queuedMs: 0 };
    const read = (): Used => {
      try {
        const found = usedIn(buffer.toString('latin1', 0, readSync(file, buffer, 0, 64, 0)));
        // Any other numbers come from another file, which now has this descriptor.
        if (found.queuedMs >= last.queuedMs && found.ranMs >= last.ranMs) last = found;
      } catch {
        // the program has closed the descriptor
      }
      return last;
    };
    return read().ranMs === 0 ? () => null : read; // some systems have the file and count nothing
  } catch {
    return () => null;
  }
};

/** Milliseconds so far for which a thread, the main one unless said, was ready but had no CPU; null where the system does not tell. */
export const queueClock = (systemId = process.pid): (() => number | null) => {
  const used = usedClock(systemId);
  return () => used()?.queuedMs ?? null;
};

/**
 * Of all threads of the process but this one: returns what says for how long at most one of them has been ready and had no CPU since
 * then, in milliseconds; 0 where the system does not tell.
 */
export const othersQueueClock = (systemId: number): (() => () => number) => {
  const folder = `/proc/${process.pid}/task`;
  const queuedOf = (thread: string): number => {
    try {
      return usedIn(readFileSync(`${folder}/${thread}/schedstat`, 'latin1')).queuedMs;
    } catch {
      return 0; // it has ended by now
    }
  };
  const read = (): ReadonlyMap<string, number> => {
    try {
      const others = readdirSync(folder).filter((thread) => thread !== String(systemId));
      return new Map(others.map((thread) => [thread, queuedOf(thread)]));
    } catch {
      return new Map();
    }
  };
  return () => {
    const before = read();
    return () => [...read()].reduce((most, [thread, ms]) => Math.max(most, ms - (before.get(thread) ?? 0)), 0);
  };
};
