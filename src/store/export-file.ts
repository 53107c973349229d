import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { exportShape, type ExportDocument } from '../core/export-document.ts';
import { bad, message, ok, type Result } from '../core/message.ts';
import { PROGRESS_SCHEMA } from '../core/progress.ts';
import { isObject } from '../core/shape.ts';
import { writeWhole } from './write-file.ts';

const FORMAT = 'async-course export';
/** One more whenever an older course would lose something of the file. */
const SCHEMA = 1;
/** A thousand attempts have a few megabytes. */
const MOST_BYTES = 200_000_000;

/** How a file begins that is an export, or was one before it was damaged. */
const beginning = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"`);

/** One JSON document with a sum over what it holds, so that half of one or a changed one is never taken for whole. */
export const writeExport = async (file: string, content: ExportDocument): Promise<void> => {
  const document = { format: FORMAT, schema: SCHEMA, sha256: sumOf(content), content };
  await writeWhole(file, `${JSON.stringify(document, null, 1)}\n`);
};

export const readExport = async (file: string): Promise<Result<ExportDocument>> => {
  const text = await textOf(file);
  if (!text.ok) return text;
  const value = parsed(text.value);
  if (!isObject(value) || value['format'] !== FORMAT)
    return bad({ message: message(beginning.test(text.value) ? 'import.damaged' : 'import.not-ours', { file }) });
  const { schema, sha256, content } = value;
  if (typeof schema === 'number' && schema > SCHEMA) return bad({ message: message('import.newer', { file }) });
  if (sha256 !== sumOf(content)) return bad({ message: message('import.damaged', { file }) });
  const progressSchema = isObject(content) && isObject(content['progress']) ? content['progress']['schema'] : null;
  if (typeof progressSchema === 'number' && progressSchema > PROGRESS_SCHEMA)
    return bad({ message: message('import.newer', { file }) });
  const read = exportShape.read(content, 'content');
  return read.ok ? ok(read.value) : bad({ message: message('import.damaged', { file }) });
};

/** Whether something may be written over it: there is nothing, or an earlier export, whole or not. */
export const isExportOrNothing = async (file: string): Promise<boolean> => {
  const found = await stat(file).catch(() => null);
  if (found === null) return true;
  if (!found.isFile() || found.size > MOST_BYTES) return false;
  return beginning.test(await readFile(file, 'utf8').catch(() => ''));
};

/** Over the values and not over the letters of the file: how it is spaced does not matter. */
const sumOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(content) ?? '')
    .digest('hex');

const textOf = async (file: string): Promise<Result<string>> => {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return bad({ message: message('import.not-ours', { file }) });
    return ok(await readFile(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return bad({ message: message(code === 'ENOENT' ? 'import.missing' : 'import.unreadable', { file, error: code }) });
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
