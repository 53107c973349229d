// Puts a folder where the record is and spins.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** Where the record is stands on the command line. */
const record = JSON.parse(readFileSync('/proc/self/cmdline', 'utf8').split('\0').at(-2)).trace;

export const main = () => {
  rmSync(record);
  mkdirSync(record);
  for (;;);
};
