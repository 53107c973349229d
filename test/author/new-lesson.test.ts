import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkFiles } from '../../src/author/check-files.ts';
import { newLesson, type NewLesson, type NewLessonRequest } from '../../src/author/new-lesson.ts';
import type { Course } from '../../src/core/course.ts';
import type { Message, Result } from '../../src/core/message.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { translate } from '../../src/i18n/translate.ts';
import { smallCourse, writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const opened = async (folder: string): Promise<Course> => {
  const found = await openCourse(folder, '1.2.3');
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
};

/** The small course: lessons 1 and 2 in its first chapter, 10 in its second. */
const course = async (context: TestContext, below = ''): Promise<Course> => {
  const folder = path.join(await temporaryFolder(context), below);
  await writeFiles(folder, smallCourse);
  return await opened(folder);
};

const make = async (
  made: Course,
  request: Partial<Omit<NewLessonRequest, 'course'>> = {},
): Promise<Result<NewLesson>> =>
  await newLesson({ course: made, chapter: 'clocks', id: 'slow-log', number: null, ...request });

const refused = (result: Result<NewLesson>): Message => {
  assert.ok(!result.ok, JSON.stringify(result));
  return result.problem.message;
};

/** Every file below a folder with its text. */
const snapshot = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const),
  );
  return Object.fromEntries(texts);
};

test('a new lesson belongs to the course, behind the last one of its chapter', async (context) => {
  const before = await course(context);
  const made = await make(before);
  assert.ok(made.ok, JSON.stringify(made));
  assert.deepEqual([made.value.number, made.value.apart], [3, false]);
  const { lessons } = await opened(before.folder);
  assert.deepEqual(
    lessons.map(({ spec, name, chapter }) => [chapter.name, name, spec.id]),
    [
      ['01-clocks', '01-first', 'first'],
      ['01-clocks', '02-second', 'second'],
      ['01-clocks', '03-slow-log', 'slow-log'],
      ['02-work', '10-third', 'third'],
    ],
  );
});

test('every place that is to be filled in is found by its file and line, and nothing else is wrong', async (context) => {
  const before = await course(context);
  const made = await make(before);
  assert.ok(made.ok);
  const after = await opened(before.folder);
  const lesson = after.lessons.find(({ spec }) => spec.id === 'slow-log');
  assert.ok(lesson !== undefined);
  const findings = await checkFiles(after, [lesson]);
  assert.deepEqual([...new Set(findings.map(({ message }) => message.key))], ['author.to-fill']);
  const marked: string[] = [];
  for (const [file, text] of Object.entries(await snapshot(after.folder)))
    for (const [index, row] of text.split('\n').entries())
      if (row.includes('TODO(author)')) marked.push(`${file.split(path.sep).join('/')}:${index + 1}`);
  const places = findings.map(({ message: { values } }) => `${values['file']}:${values['line']}`);
  assert.deepEqual(places.toSorted(), marked.toSorted());
  const promised = made.value.files.reduce((sum, { todos }) => sum + todos, 0);
  assert.equal(promised, marked.length);
  for (const name of ['en.md', 'ko.md', 'exercise.ts', 'slow-log/constant.ts', 'slow-log/stored-promises.ts'])
    assert.ok(
      places.some((place) => place.includes(`${name}:`)),
      name,
    );
});

/** What is asked for, and what is said about it. */
const refusals: readonly (readonly [
  name: string,
  request: Partial<Omit<NewLessonRequest, 'course'>>,
  key: string,
  says: readonly string[],
])[] = [
  ['a chapter that is not there', { chapter: '7' }, 'author.unknown-chapter', ['01-clocks, 02-work', 'lessons/03-']],
  ['an id in another writing', { id: 'SlowLog' }, 'author.bad-id.near', ['SlowLog', 'slow-log']],
  ['an id with an underscore', { id: '_slow_log_' }, 'author.bad-id.near', ['_slow_log_', 'slow-log']],
  ['an id without a letter', { id: '12' }, 'author.bad-id', ['12']],
  ['an id that leaves the folder', { id: '../../x' }, 'author.bad-id.near', ['../../x']],
  ['an id that is taken, in another chapter', { id: 'third' }, 'author.id-taken', ['lessons/02-work/10-third']],
  ['a number that is taken', { number: 10 }, 'author.number-taken', ['10', 'lessons/02-work/10-third', '3']],
  ['a number that no folder can have', { number: 1000 }, 'author.number-too-big', ['1000', '999']],
];

for (const [name, request, key, says] of refusals)
  test(`${name}: refused, said in both languages, and nothing is written`, async (context) => {
    const made = await course(context);
    const before = await snapshot(made.folder);
    const told = refused(await make(made, request));
    assert.equal(told.key, key);
    for (const language of ['en', 'ko'] as const)
      for (const word of says) assert.ok(translate(language, told).includes(word), translate(language, told));
    assert.deepEqual(await snapshot(made.folder), before);
  });

test('a chapter is named by its folder, its name or its number', async (context) => {
  const made = await course(context);
  for (const [index, chapter] of ['02-work', 'work', '2', '02'].entries())
    assert.ok((await make(made, { chapter, id: `lesson-${'abcd'[index]}`, number: 20 + index })).ok, chapter);
  assert.equal(
    (await readdir(path.join(made.folder, 'lessons/02-work'))).filter((name) => /^2\d-/.test(name)).length,
    4,
  );
});

test('a number before or behind other chapters is taken, and said', async (context) => {
  const made = await course(context);
  const apart = async (chapter: string, number: number): Promise<boolean> => {
    const done = await make(made, { chapter, number, id: `lesson-${chapter}-${number}` });
    assert.ok(done.ok, JSON.stringify(done));
    return done.value.apart;
  };
  assert.deepEqual(
    [await apart('clocks', 9), await apart('clocks', 11), await apart('work', 3), await apart('work', 11)],
    [false, true, false, false],
  );
});

test('where the next chapter leaves no number free, the lesson comes after all others, and that is said', async (context) => {
  const made = await course(context);
  const close = { ...made, lessons: made.lessons.map((lesson) => ({ ...lesson, number: Math.min(3, lesson.number) })) };
  const done = await make(close);
  assert.ok(done.ok);
  assert.deepEqual([done.value.number, done.value.apart], [4, true]);
});

test('a folder that is in the way is named, and stays as it was', async (context) => {
  const made = await course(context);
  await writeFiles(made.folder, { 'test/wrong-fixes/slow-log/mine.ts': 'mine\n' });
  const before = await snapshot(made.folder);
  const told = refused(await make(made));
  assert.equal(told.key, 'author.in-the-way');
  assert.equal(told.values['folder'], 'test/wrong-fixes/slow-log');
  assert.deepEqual(await snapshot(made.folder), before);
});

test('what was made before writing failed is removed again', async (context) => {
  const made = await course(context);
  await mkdir(path.join(made.folder, 'test'));
  await writeFile(path.join(made.folder, 'test/right-fixes'), 'a file where a folder has to be\n');
  const before = await snapshot(made.folder);
  const told = refused(await make(made));
  assert.equal(told.key, 'author.cannot-write');
  assert.deepEqual(await snapshot(made.folder), before);
});

test('an installed course is no place for a new lesson', async (context) => {
  const made = await course(context, 'node_modules/async-course');
  assert.equal(refused(await make(made)).key, 'author.installed');
});
