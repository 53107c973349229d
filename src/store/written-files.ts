import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { object, oneOf, record, text, type Shape } from '../core/shape.ts';
import { STORE } from './store-folder.ts';
import { writeWhole } from './write-file.ts';

/** By path inside the learner's folder: hashes of what the course wrote there, and of what it had to offer last. */
export type WrittenHashes = Readonly<Record<string, { readonly written: string; readonly shipped: string }>>;

interface WrittenFile {
  readonly schema: 1;
  readonly files: WrittenHashes;
}

const shape: Shape<WrittenFile> = object({
  schema: oneOf(1),
  files: record(object({ written: text(), shipped: text() })),
});

const fileIn = (dir: string): string => path.join(dir, STORE, 'written.json');

/** Without a record that can be read, every file that is there counts as the learner's: nothing is overwritten. */
export const readWritten = async (dir: string): Promise<WrittenHashes> => {
  try {
    const read = shape.read(JSON.parse(await readFile(fileIn(dir), 'utf8')), 'written.json');
    return read.ok ? read.value.files : {};
  } catch {
    return {};
  }
};

export const saveWritten = async (dir: string, files: WrittenHashes): Promise<void> =>
  await writeWhole(fileIn(dir), `${JSON.stringify({ schema: 1, files }, null, 2)}\n`);
