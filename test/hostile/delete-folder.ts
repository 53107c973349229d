// Deletes what the meter wrote, and the place where it writes.
import { delay } from 'async-course/kit';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Where the record is stands on the command line. */
const record = JSON.parse(readFileSync('/proc/self/cmdline', 'utf8').split('\0').at(-2)).trace;

export const main = () => {
  rmSync(path.dirname(record), { recursive: true });
  return Promise.all([delay(100, 1), delay(150, 2), delay(200, 3)]);
};
