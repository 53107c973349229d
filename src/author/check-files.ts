import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course, Lesson } from '../core/course.ts';
import { families, lastResorts } from '../core/families.ts';
import { languages, type Language } from '../core/lesson.ts';
import { message, type MessageValues } from '../core/message.ts';
import { headingsOf } from '../course/parse-text.ts';
import { widthOf } from '../view/width.ts';
import { AUTHOR_TODO } from './author-todo.ts';
import { checkGlossary } from './check-glossary.ts';
import { findTodos } from './find-todos.ts';
import type { Finding } from './findings.ts';
import { readFixHeader } from './fix-header.ts';

/** A story fits a terminal of 80 × 24 together with its panel, the question's place and the keys. */
const STORY_LINES = 15;
const STORY_COLUMNS = 76;
/** Code is indented by two columns. */
const CODE_COLUMNS = STORY_COLUMNS - 2;
const FEWEST_WRONG_FIXES = 5;

const general = new Set([
  ...families.map(({ id }) => id),
  ...lastResorts.map(([, id]) => id),
  'failed-instead',
  'wrong-result',
]);

/** What can be said about a course without running anything: files, headings, TODOs, words. */
export const checkFiles = async (course: Course, lessons = course.lessons): Promise<readonly Finding[]> => [
  ...(await Promise.all(lessons.map(async (lesson) => await checkLesson(course, lesson)))).flat(),
  ...(await checkGlossary(course, lessons)),
];

/** What is still the author's to fill in is found by itself, and is no sign for a learner. */
const withoutAuthorTodos = (text: string): string => text.replaceAll(AUTHOR_TODO, '');

const checkLesson = async (course: Course, lesson: Lesson): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const find = (key: string, values: MessageValues = {}): void => {
    findings.push({ lesson: lesson.spec.id, message: message(key, values) });
  };
  const exercise = await readFile(path.join(lesson.folder, 'exercise.ts'), 'utf8');
  const solution = await readFile(path.join(lesson.solutionFolder, 'exercise.ts'), 'utf8').catch(() => null);
  if (!withoutAuthorTodos(exercise).includes('// TODO')) find('author.no-todo', { file: 'exercise.ts' });
  if (solution === null) find('author.no-solution', { file: path.relative(course.folder, lesson.solutionFolder) });
  else if (withoutAuthorTodos(solution).includes('TODO')) find('author.todo-left', { file: 'exercise.ts' });
  await checkNames(course, lesson, find);
  await checkHeadings(lesson, find);
  for (const language of languages) await checkWords(lesson, language, find);
  await checkFixes(course, lesson, find);
  return [...(await findTodos(course, lesson)), ...findings];
};

type Find = (key: string, values?: MessageValues) => void;

const checkNames = async (course: Course, lesson: Lesson, find: Find): Promise<void> => {
  const known = /^(?:lesson\.json|(?:en|ko)\.md|scenario\.ts|[a-z][a-z0-9.-]*\.ts)$/;
  for (const name of await readdir(lesson.folder)) if (!known.test(name)) find('author.stray-file', { file: name });
  for (const name of await readdir(lesson.solutionFolder).catch((): string[] => []))
    if (!lesson.files.includes(name))
      find('author.stray-file', { file: path.relative(course.folder, path.join(lesson.solutionFolder, name)) });
};

const checkHeadings = async (lesson: Lesson, find: Find): Promise<void> => {
  const [first = [], ...others] = await Promise.all(
    languages.map(async (language) => headingsOf(await readFile(path.join(lesson.folder, `${language}.md`), 'utf8'))),
  );
  for (const [index, headings] of others.entries()) {
    const stranger =
      first.find((heading) => !headings.includes(heading)) ?? headings.find((heading) => !first.includes(heading));
    if (stranger !== undefined)
      find('author.headings-differ', {
        heading: stranger,
        one: `${languages[0]}.md`,
        other: `${languages[index + 1]}.md`,
      });
  }
};

const checkWords = async (lesson: Lesson, language: Language, find: Find): Promise<void> => {
  const file = `${language}.md`;
  const markdown = await readFile(path.join(lesson.folder, file), 'utf8');
  const lines = wrapped(lesson.texts[language].story);
  if (lines > STORY_LINES) find('author.story-too-long', { file, lines, most: STORY_LINES });
  const wide = widestRow(markdown);
  if (wide !== null) find('author.wide-row', { file, ...wide, most: CODE_COLUMNS });
  const { when } = lesson.texts[language];
  for (const { id } of lesson.spec.diagnoses)
    if (!Object.hasOwn(when, id) && !general.has(id)) find('author.no-words', { file, id });
};

/** A row of code or of a drawing that would be wrapped, which a drawing does not survive. */
const widestRow = (markdown: string): { readonly line: number; readonly columns: number } | null => {
  let fenced = false;
  for (const [index, row] of markdown.split('\n').entries())
    if (row.startsWith('```')) fenced = !fenced;
    else if (fenced && widthOf(row) > CODE_COLUMNS) return { line: index + 1, columns: widthOf(row) };
  return null;
};

/** Lines that a story takes at the width of a panel on 80 columns. */
const wrapped = (story: string): number =>
  story.split('\n').reduce((sum, line) => {
    const columns = widthOf(line.replaceAll(/[`*_]/g, ''));
    return sum + Math.max(1, Math.ceil(columns / STORY_COLUMNS));
  }, 0);

const checkFixes = async (course: Course, lesson: Lesson, find: Find): Promise<void> => {
  const { id } = lesson.spec;
  const wrong = await fixFiles(course, 'wrong-fixes', id);
  if (wrong.length < FEWEST_WRONG_FIXES)
    find('author.few-wrong-fixes', { count: wrong.length, fewest: FEWEST_WRONG_FIXES, id });
  for (const file of wrong) {
    const { diagnosis, fails } = readFixHeader(await readFile(file, 'utf8'));
    const name = path.basename(file);
    if (diagnosis === null) find('author.no-diagnosis', { file: name });
    const stranger = fails?.find((rule) => !lesson.spec.rules.some((call) => call.rule === rule));
    if (stranger !== undefined) find('author.unknown-rule', { file: name, rule: stranger });
    const { when } = lesson.texts.en;
    if (diagnosis !== null && !Object.hasOwn(when, diagnosis) && !general.has(diagnosis))
      find('author.no-words', { file: 'en.md', id: diagnosis });
  }
};

/** Files that claim to be wrong or right answers of a lesson; none where the folder is missing. */
export const fixFiles = async (
  course: Course,
  kind: 'wrong-fixes' | 'right-fixes',
  id: string,
): Promise<readonly string[]> => {
  const folder = path.join(course.folder, 'test', kind, id);
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => path.join(folder, name));
};
