// Puts a folder where the record is and spins.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The record lies beside the settings, whose name is on the command line. */
const record = path.join(path.dirname(/\S*run\.json/.exec(readFileSync('/proc/self/cmdline', 'utf8').replaceAll('\0', ' '))[0]), 'trace');

export const main = () => {
  rmSync(record);
  mkdirSync(record);
  for (;;);
};
