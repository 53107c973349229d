// Writes what the meter wrote a second time; the answer is wrong.
import { appendFileSync, readFileSync } from 'node:fs';

/** Where the record is stands on the command line. */
const record = JSON.parse(readFileSync('/proc/self/cmdline', 'utf8').split('\0').at(-2)).trace;

export const main = async () => {
  appendFileSync(record, readFileSync(record, 'utf8'));
  return [3, 2, 1];
};
