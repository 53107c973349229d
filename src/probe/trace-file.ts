import { createHmac } from 'node:crypto';
import { appendFileSync, fstatSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import type { WireEvent } from '../core/wire.ts';

export interface TraceFile {
  /** Signs and numbers what happened and adds it to the file. What cannot be written is kept for the next time. */
  readonly write: (events: readonly WireEvent[]) => void;
}

/**
 * The trace file of this run. The parent has put the run's secret into it, which is read and erased here, before the learner's
 * code is loaded.
 */
export const openTraceFile = (path: string): TraceFile => {
  const secret = readFileSync(path, 'utf8');
  truncateSync(path);
  const { ino } = statSync(path);
  // Of use when the program has taken every descriptor there is; and whoever writes to all descriptors gives himself away by it.
  const reserve = openSync(path, 'a');
  let sequence = 0;
  let unwritten = '';

  const append = (text: string): void => {
    try {
      // By path: descriptors can be closed, and their numbers be given to other files.
      appendFileSync(path, text);
    } catch (error) {
      if (fstatSync(reserve).ino !== ino) throw error;
      writeSync(reserve, text);
    }
  };

  return {
    write: (events) => {
      if (events.length > 0) {
        const body = JSON.stringify([sequence++, events]);
        unwritten += `${createHmac('sha256', secret).update(body).digest('base64url')} ${body}\n`;
      }
      if (unwritten === '') return;
      try {
        append(unwritten);
        unwritten = '';
      } catch {
        // A full disk, a file that was replaced by a folder: the watchdog goes on watching, and what is missing will show.
      }
    },
  };
};
