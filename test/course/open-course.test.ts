import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Course } from '../../src/core/course.ts';
import type { Problem } from '../../src/core/message.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { lessonJson, lessonText, smallCourse, writeFiles, type CourseFiles } from './small-course.ts';

const opened = async (folder: string): Promise<Course> => {
  const result = await openCourse(folder, '1.2.3');
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

const courseWith = async (
  context: TestContext,
  changes: CourseFiles,
  removed: readonly string[] = [],
): Promise<string> => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { ...smallCourse, ...changes });
  for (const name of removed) await rm(path.join(folder, name), { recursive: true });
  return folder;
};

test('a course is read in the order of its numbers', async (context) => {
  const { lessons, chapters, version } = await opened(await courseWith(context, {}));
  assert.deepEqual(
    lessons.map(({ spec, number, name, chapter }) => [spec.id, number, name, chapter.name]),
    [
      ['first', 1, '01-first', '01-clocks'],
      ['second', 2, '02-second', '01-clocks'],
      ['third', 10, '10-third', '02-work'],
    ],
  );
  assert.deepEqual(
    chapters.map(({ number, texts }) => [number, texts.en.title, texts.ko.title]),
    [
      [1, 'Clocks', '시계'],
      [2, 'Work', '계산'],
    ],
  );
  assert.equal(version, '1.2.3');
});

test('a learner gets the exercise first, then its other files, and never the scenario', async (context) => {
  const folder = await courseWith(context, {});
  const third = (await opened(folder)).lessons[2];
  assert.deepEqual(third?.files, ['exercise.ts', 'cpu.worker.ts']);
  assert.equal(third.scenario, path.join(folder, 'lessons/02-work/10-third/scenario.ts'));
  assert.equal(third.solutionFolder, path.join(folder, 'solutions/02-work/10-third'));
});

test('both languages are read', async (context) => {
  const [first] = (await opened(await courseWith(context, {}))).lessons;
  assert.equal(first?.texts.en.title, 'One title');
  assert.equal(first.texts.ko.title, '제목');
  assert.deepEqual(first.texts.en.hints, ['One.', 'Two.', 'Three.']);
  assert.deepEqual(first.texts.en.when, { 'not-awaited': 'Nobody waited.' });
});

test('the course of this repository can be read', async () => {
  const { lessons } = await opened(process.cwd());
  assert.ok(lessons.some(({ spec }) => spec.id === 'two-delays'));
});

interface Broken {
  readonly name: string;
  readonly changes?: CourseFiles;
  readonly removed?: readonly string[];
  readonly key: string;
  /** What the sentence must name. */
  readonly names: readonly string[];
}

const first = 'lessons/01-clocks/01-first';
const spec = (change: Record<string, unknown>): CourseFiles => ({
  [`${first}/lesson.json`]: JSON.stringify({ ...lessonJson('first'), ...change }),
});

const broken: readonly Broken[] = [
  { name: 'no lessons folder', removed: ['lessons'], key: 'course.missing-file', names: ['lessons'] },
  {
    name: 'no lesson at all',
    removed: ['lessons/01-clocks', 'lessons/02-work'],
    key: 'course.no-lessons',
    names: [],
  },
  {
    name: 'no lesson.json',
    removed: [`${first}/lesson.json`],
    key: 'course.missing-file',
    names: [`${first}/lesson.json`],
  },
  {
    name: 'no exercise',
    removed: [`${first}/exercise.ts`],
    key: 'course.missing-file',
    names: [`${first}/exercise.ts`],
  },
  { name: 'no Korean', removed: [`${first}/ko.md`], key: 'course.missing-file', names: [`${first}/ko.md`] },
  {
    name: 'no solution',
    removed: ['solutions/01-clocks/01-first'],
    key: 'course.missing-file',
    names: ['solutions/01-clocks/01-first/exercise.ts'],
  },
  {
    name: 'no chapter text',
    removed: ['lessons/02-work/ko.md'],
    key: 'course.missing-file',
    names: ['lessons/02-work/ko.md'],
  },
  {
    name: 'a chapter without a title',
    changes: { 'lessons/02-work/en.md': 'About work.\n' },
    key: 'course.missing-heading',
    names: ['lessons/02-work/en.md', '# Title'],
  },
  {
    name: 'half a lesson.json',
    changes: { [`${first}/lesson.json`]: '{ "id": ' },
    key: 'course.bad-json',
    names: [`${first}/lesson.json`],
  },
  {
    name: 'a key of the wrong type',
    changes: spec({ minutes: 'five' }),
    key: 'course.bad-key',
    names: [`${first}/lesson.json`, 'minutes'],
  },
  { name: 'a key nobody knows', changes: spec({ minuets: 5 }), key: 'course.bad-key', names: ['minuets'] },
  {
    name: 'a rule nobody knows',
    changes: spec({ rules: [{ rule: 'overlaps', params: {} }] }),
    key: 'course.bad-key',
    names: ['rules[0]'],
  },
  {
    name: 'another id than the folder',
    changes: spec({ id: 'fist' }),
    key: 'course.bad-key',
    names: ['id', '01-first'],
  },
  {
    name: 'neither call nor scenario',
    changes: spec({ call: null }),
    key: 'course.bad-key',
    names: [`${first}/lesson.json`, 'call'],
  },
  {
    name: 'a heading that is missing',
    changes: { [`${first}/ko.md`]: lessonText.replace('## Hint 2', '## Hint two') },
    key: 'course.missing-heading',
    names: [`${first}/ko.md`, '## Hint 2'],
  },
  {
    name: 'two lessons with one number',
    changes: Object.fromEntries(
      Object.entries(smallCourse)
        .filter(([file]) => file.includes('01-clocks/02-second'))
        .map(([file, text]) => [file.replace('02-second', '01-fourth'), text.replace('"second"', '"fourth"')]),
    ),
    key: 'course.twins',
    names: ['01-first', '01-fourth'],
  },
  {
    name: 'two lessons with one id',
    changes: Object.fromEntries(
      Object.entries(smallCourse)
        .filter(([file]) => file.includes('01-clocks/02-second'))
        .map(([file, text]) => [file.replace('01-clocks/02-second', '02-work/11-second'), text]),
    ),
    key: 'course.twins',
    names: ['02-second', '11-second'],
  },
  {
    name: 'a folder that is named otherwise',
    changes: { 'lessons/01-clocks/third/en.md': lessonText },
    key: 'course.bad-folder',
    names: ['lessons/01-clocks/third'],
  },
];

const problemOf = async (folder: string): Promise<Problem> => {
  const result = await openCourse(folder, '1.2.3');
  assert.ok(!result.ok, 'the course was accepted');
  return result.problem;
};

for (const { name, changes = {}, removed = [], key, names } of broken) {
  test(`a course with ${name} is refused, and it says where`, async (context) => {
    const { message } = await problemOf(await courseWith(context, changes, removed));
    const said = Object.values(message.values).join(' ');
    assert.equal(message.key, key, said);
    for (const part of names) assert.ok(said.includes(part), `${part} is not in: ${said}`);
  });
}
