import { openSync, readFileSync, readSync } from 'node:fs';
import process from 'node:process';

const FIELD = 1;
const NS_PER_MS = 1e6;
const queuedIn = (text: string): number => Number(text.split(' ')[FIELD]) / NS_PER_MS;

/** The same of the thread that asks, read once. */
export const queuedNow = (): number | null => {
  if (process.platform !== 'linux') return null;
  try {
    return queuedIn(readFileSync('/proc/thread-self/schedstat', 'latin1'));
  } catch {
    return null;
  }
};

/** Milliseconds so far for which a thread, the main one unless said, was ready but had no CPU; null where the system does not tell. */
export const queueClock = (systemId = process.pid): (() => number | null) => {
  if (process.platform !== 'linux' || systemId === 0) return () => null;
  try {
    const file = openSync(`/proc/${process.pid}/task/${systemId}/schedstat`, 'r');
    const buffer = Buffer.alloc(64);
    let last = 0;
    return () => {
      try {
        const found = queuedIn(buffer.toString('latin1', 0, readSync(file, buffer, 0, 64, 0)));
        if (found >= last) last = found; // any other number comes from another file, which now has this descriptor
      } catch {
        // the program has closed the descriptor
      }
      return last;
    };
  } catch {
    return () => null;
  }
};
