import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course, Lesson } from '../core/course.ts';
import { message } from '../core/message.ts';
import type { Finding } from './findings.ts';
import { readGlossary, type Term } from './glossary.ts';
import { proseOf } from './prose.ts';

/** A Korean text, and the English one that says the same. */
interface Pair {
  readonly lesson: string | null;
  /** As findings name it. */
  readonly file: string;
  readonly ko: string;
  /** Null where the two cannot be told apart in Markdown: the sentences of the runner. */
  readonly en: string | null;
}

/** Whether the Korean of lessons, of their chapters and of the runner says each term as the glossary does. */
export const checkGlossary = async (course: Course, lessons: readonly Lesson[]): Promise<readonly Finding[]> => {
  const glossary = await readGlossary(course);
  if (!glossary.ok) return [{ lesson: null, message: glossary.problem.message }];
  const pairs = [...(await textsOf(course, lessons)), ...(await sentencesOf(course))];
  return pairs.flatMap((pair) => [...strangers(pair, glossary.value), ...missing(pair, glossary.value)]);
};

const textsOf = async ({ folder }: Course, lessons: readonly Lesson[]): Promise<readonly Pair[]> => {
  const chapters = new Set(lessons.map(({ chapter }) => path.join(folder, 'lessons', chapter.name)));
  const places = [
    ...lessons.map((lesson) => ({ place: lesson.folder, lesson: lesson.spec.id, file: 'ko.md' })),
    ...[...chapters].map((place) => ({ place, lesson: null, file: shown(folder, path.join(place, 'ko.md')) })),
  ];
  return await Promise.all(
    places.map(async ({ place, lesson, file }) => {
      const [ko, en] = await Promise.all(
        ['ko.md', 'en.md'].map(async (name) => await readFile(path.join(place, name), 'utf8')),
      );
      return { lesson, file, ko: ko ?? '', en: en ?? '' };
    }),
  );
};

/** What the runner says, where the course lies beside its source: an installed one does not. */
const sentencesOf = async ({ folder }: Course): Promise<readonly Pair[]> => {
  const place = path.join(folder, 'src', 'i18n');
  const names = await readdir(place).catch((): string[] => []);
  const files = names.filter((name) => name.endsWith('.ko.ts')).map((name) => path.join(place, name));
  return await Promise.all(
    files.map(async (file) => ({
      lesson: null,
      file: shown(folder, file),
      ko: await readFile(file, 'utf8'),
      en: null,
    })),
  );
};

const shown = (folder: string, file: string): string => path.relative(folder, file).split(path.sep).join('/');

/** Words that the glossary does not want, wherever they stand: in prose, in a heading, in a drawing. */
const strangers = ({ lesson, file, ko }: Pair, glossary: readonly Term[]): readonly Finding[] => {
  const rights = new Map(glossary.flatMap(({ ko: [right = ''], not }) => not.map((wrong) => [wrong, right] as const)));
  if (rights.size === 0) return [];
  // The longest first: what is a part of another one is not found a second time.
  const wanted = [...rights.keys()].toSorted((a, b) => b.length - a.length).map(literally);
  const any = new RegExp(wanted.join('|'), 'g');
  return ko.split('\n').flatMap((text, index) =>
    [...text.matchAll(any)].map(([wrong]) => ({
      lesson,
      message: message('author.not-in-glossary', { file, line: index + 1, wrong, right: rights.get(wrong) ?? '' }),
    })),
  );
};

/** Terms that the English explains with, and that the Korean nowhere has. In single sentences it may well do without. */
const missing = ({ lesson, file, ko, en }: Pair, glossary: readonly Term[]): readonly Finding[] => {
  if (en === null) return [];
  const prose = proseOf(en);
  return glossary.flatMap((term) => {
    const found = spokenOf(term).exec(prose)?.[0];
    if (found === undefined || term.ko.some((word) => ko.includes(word))) return [];
    return [{ lesson, message: message('author.term-missing', { file, term: found, words: term.ko.join(', ') }) }];
  });
};

const spokenOf = ({ en }: Term): RegExp => new RegExp(`\\b(?:${en.map(literally).join('|')})(?:e?s)?\\b`, 'i');

const literally = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
