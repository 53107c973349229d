import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course } from '../core/course.ts';
import { bad, message, ok, type Result } from '../core/message.ts';
import { list, object, text, withDefault } from '../core/shape.ts';

/** How a term of the course is said in Korean. */
export interface Term {
  readonly en: readonly string[];
  /** Words that say it, the best one first. */
  readonly ko: readonly string[];
  /** Words that others say for it, and this course does not. */
  readonly not: readonly string[];
}

const word = text(/\S/);
const words = list(word, { min: 1 });
const glossary = list(object<Term>({ en: words, ko: words, not: withDefault(list(word), []) }));

/** `lessons/glossary.json`; a course may have none. */
export const readGlossary = async ({ folder }: Pick<Course, 'folder'>): Promise<Result<readonly Term[]>> => {
  const file = 'lessons/glossary.json';
  const source = await readFile(path.join(folder, file), 'utf8').catch(() => '[]');
  const read = glossary.read(parsed(source), 'glossary');
  return read.ok
    ? ok(read.value)
    : bad({ message: message('author.bad-glossary', { file, key: read.path, wanted: read.wanted }) });
};

const parsed = (source: string): unknown => {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return null;
  }
};
