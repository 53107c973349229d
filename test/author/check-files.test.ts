import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { test, type TestContext } from 'node:test';
import { checkFiles } from '../../src/author/check-files.ts';
import type { Finding } from '../../src/author/findings.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { translate } from '../../src/i18n/translate.ts';
import { lessonJson, lessonText, smallCourse, writeFiles, type CourseFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const place = '01-clocks/01-first';
const fixes = 'test/wrong-fixes/first';
const source = '// diagnosis: not-awaited\n// fails: returns\n// I thought so.\nexport const main = () => 0;\n';

/** The small course with what `author verify` asks for beyond being readable: five wrong fixes for each lesson. */
const completeCourse: CourseFiles = {
  ...smallCourse,
  ...Object.fromEntries(
    ['first', 'second', 'third'].flatMap((id) =>
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`test/wrong-fixes/${id}/${name}.ts`, source]),
    ),
  ),
};

interface Changes {
  readonly changes?: CourseFiles;
  readonly removed?: readonly string[];
  /** Goes away between the reading of the course and the look at its files. */
  readonly lost?: string;
}

const findingsOf = async (
  context: TestContext,
  { changes = {}, removed = [], lost }: Changes,
): Promise<readonly Finding[]> => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { ...completeCourse, ...changes });
  for (const name of removed) await rm(path.join(folder, name), { recursive: true });
  const opened = await openCourse(folder, '1.2.3');
  assert.ok(opened.ok, JSON.stringify(opened));
  if (lost !== undefined) await rm(path.join(folder, lost), { recursive: true });
  return await checkFiles(opened.value);
};

interface Found extends Changes {
  readonly name: string;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const spec = (change: Record<string, unknown>): CourseFiles => ({
  [`lessons/${place}/lesson.json`]: JSON.stringify({ ...lessonJson('first'), ...change }),
});
const words = (language: 'en' | 'ko', text: string): CourseFiles => ({ [`lessons/${place}/${language}.md`]: text });
const story = (text: string): string => lessonText.replace('The story.', text);
const line = (letters: string, columns: number): string =>
  letters.repeat(Math.ceil(columns / letters.length)).slice(0, columns);

const table: readonly Found[] = [
  {
    name: 'an exercise without a TODO',
    changes: { [`lessons/${place}/exercise.ts`]: 'export const main = () => 0;\n' },
    key: 'author.no-todo',
    values: { file: 'exercise.ts' },
  },
  {
    name: 'a solution that still says TODO',
    changes: { [`solutions/${place}/exercise.ts`]: 'export const main = () => 1; // TODO\n' },
    key: 'author.todo-left',
    values: { file: 'exercise.ts' },
  },
  {
    name: 'a solution that is gone',
    lost: `solutions/${place}`,
    key: 'author.no-solution',
    values: { file: `solutions/${place}` },
  },
  {
    name: 'a file in the lesson that belongs nowhere',
    changes: { [`lessons/${place}/notes.txt`]: 'later\n' },
    key: 'author.stray-file',
    values: { file: 'notes.txt' },
  },
  {
    name: 'a file of the solution that the lesson does not have',
    changes: { [`solutions/${place}/extra.worker.ts`]: 'export const extra = 1;\n' },
    key: 'author.stray-file',
    values: { file: `solutions/${place}/extra.worker.ts` },
  },
  {
    name: 'a heading that only English has',
    changes: words('en', `${lessonText}\n## When less-work\n\nToo little.\n`),
    key: 'author.headings-differ',
    values: { heading: 'When less-work', one: 'en.md', other: 'ko.md' },
  },
  {
    name: 'a heading that only Korean has',
    changes: words('ko', `${lessonText}\n## When less-work\n\n모자라요.\n`),
    key: 'author.headings-differ',
    values: { heading: 'When less-work', one: 'en.md', other: 'ko.md' },
  },
  {
    name: 'a story of sixteen lines',
    changes: words('en', story(Array.from({ length: 16 }, () => 'word').join('\n'))),
    key: 'author.story-too-long',
    values: { file: 'en.md', lines: 16, most: 15 },
  },
  {
    name: 'a story whose one paragraph wraps into sixteen lines',
    changes: words('en', story(line('word ', 15 * 76 + 1))),
    key: 'author.story-too-long',
    values: { file: 'en.md', lines: 16, most: 15 },
  },
  {
    name: 'a Korean story whose letters take two columns each',
    changes: words('ko', story(line('이야기', (15 * 76) / 2 + 1))),
    key: 'author.story-too-long',
    values: { file: 'ko.md', lines: 16, most: 15 },
  },
  {
    name: 'a drawing that would be wrapped',
    changes: words('ko', story(`그림이에요.\n\n\`\`\`\n${line('─', 74)}\n${line('가', 38)}\n\`\`\``)),
    key: 'author.wide-row',
    values: { file: 'ko.md', line: 7, columns: 76, most: 74 },
  },
  {
    name: 'a word that the glossary does not want',
    changes: {
      ...words('ko', story('쓰레드 이야기예요.')),
      'lessons/glossary.json': '[{ "en": ["thread"], "ko": ["스레드"], "not": ["쓰레드"] }]',
    },
    key: 'author.not-in-glossary',
    values: { file: 'ko.md', line: 3, wrong: '쓰레드', right: '스레드' },
  },
  {
    name: 'four wrong fixes',
    removed: [`${fixes}/e.ts`],
    key: 'author.few-wrong-fixes',
    values: { id: 'first', count: 4, fewest: 5 },
  },
  {
    name: 'no wrong fixes at all',
    removed: [fixes],
    key: 'author.few-wrong-fixes',
    values: { id: 'first', count: 0, fewest: 5 },
  },
  {
    name: 'a wrong fix that names no diagnosis',
    changes: { [`${fixes}/e.ts`]: 'export const main = () => 0;\n' },
    key: 'author.no-diagnosis',
    values: { file: 'e.ts' },
  },
  {
    name: 'a wrong fix that fails a rule which the lesson does not have',
    changes: { [`${fixes}/e.ts`]: source.replace('fails: returns', 'fails: returns, overlap') },
    key: 'author.unknown-rule',
    values: { file: 'e.ts', rule: 'overlap' },
  },
  {
    name: 'a wrong fix whose diagnosis nobody has words for',
    changes: { [`${fixes}/e.ts`]: source.replace('not-awaited', 'too-clever') },
    key: 'author.no-words',
    values: { file: 'en.md', id: 'too-clever' },
  },
];

test('a course that is complete gives no finding', async (context) => {
  assert.deepEqual(await findingsOf(context, {}), []);
});

for (const { name, key, values, ...changes } of table) {
  test(`${name}: found, once, in its lesson`, async (context) => {
    const findings = await findingsOf(context, changes);
    assert.deepEqual(findings, [{ lesson: 'first', message: { key, values } }]);
    for (const language of ['en', 'ko'] as const) {
      const said = translate(language, findings[0]?.message ?? { key: '', values: {} });
      for (const value of Object.values(values)) assert.ok(said.includes(String(value)), said);
    }
  });
}

test('a diagnosis of the lesson without words is found in both languages', async (context) => {
  const changes = spec({ diagnoses: [{ id: 'too-clever', failed: ['returns'] }] });
  const findings = await findingsOf(context, { changes });
  assert.deepEqual(
    findings.map(({ message }) => [message.key, message.values]),
    ['en.md', 'ko.md'].map((file) => ['author.no-words', { file, id: 'too-clever' }]),
  );
});

test('words of the lesson’s own or general ones are enough for a diagnosis', async (context) => {
  const own = `${lessonText}\n## When too-clever\n\nToo clever.\n`;
  const diagnoses = [{ id: 'too-clever' }, { id: 'less-work' }, { id: 'wrong-result' }];
  const changes = { ...spec({ diagnoses }), ...words('en', own), ...words('ko', own) };
  assert.deepEqual(await findingsOf(context, { changes }), []);
});

test('a story that just fits and files with other good names are no findings', async (context) => {
  const changes = {
    ...words('en', story(line('word ', 15 * 76))),
    ...words('ko', story(line('이야기', (15 * 76) / 2))),
    [`lessons/${place}/db.worker.ts`]: 'export const worker = 1;\n',
    [`solutions/${place}/db.worker.ts`]: 'export const worker = 2;\n',
    [`${fixes}/notes.md`]: 'What learners try.\n',
  };
  assert.deepEqual(await findingsOf(context, { changes }), []);
});

test('the course of this repository has no finding', async () => {
  const opened = await openCourse(process.cwd(), '1.2.3');
  assert.ok(opened.ok);
  assert.deepEqual(await checkFiles(opened.value), []);
});
