import { renameSync, writeFileSync } from 'node:fs';

/** A file that is there is whole: written beside its place first, then put there in one step. */
export const writeWhole = (file: string, text: string): void => {
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, file);
};
