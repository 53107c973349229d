import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { object, oneOf, record, text, type Shape } from '../core/shape.ts';
import { STORE } from './store-folder.ts';
import { writeWhole } from './write-file.ts';

/** By path inside the learner's folder: the text from which they started, so that a later one can be compared with it. */
export type Starts = Readonly<Record<string, string>>;

const shape: Shape<{ readonly schema: 1; readonly files: Starts }> = object({
  schema: oneOf(1),
  files: record(text()),
});

const fileIn = (dir: string): string => path.join(dir, STORE, 'starts.json');

export const readStarts = async (dir: string): Promise<Starts> => {
  try {
    const read = shape.read(JSON.parse(await readFile(fileIn(dir), 'utf8')), 'starts.json');
    return read.ok ? read.value.files : {};
  } catch {
    return {}; // folders of before have none
  }
};

export const saveStarts = async (dir: string, files: Starts): Promise<void> =>
  await writeWhole(fileIn(dir), `${JSON.stringify({ schema: 1, files }, null, 1)}\n`);
