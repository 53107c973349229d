import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkFolder, writeFolder, type FolderChange, type WrittenFiles } from '../../src/course/learner-folder.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { smallCourse, writeFiles, type CourseFiles } from './small-course.ts';

interface Setting {
  readonly dir: string;
  /** Writes the folder as the course is, with these changes. */
  readonly write: (written: WrittenFiles, changes?: CourseFiles) => Promise<FolderChange>;
  readonly read: (file: string) => Promise<string>;
}

const setting = async (context: TestContext): Promise<Setting> => {
  const folder = await temporaryFolder(context);
  const [source, dist, dir] = ['source', 'dist', 'mine'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeFiles(dist, {
    'kit.js': 'kit',
    'slow-thread.js': 'slow',
    'get-thread.js': 'get',
    'pool-thread.js': 'pool',
    'ask.js': 'ask',
    'types/kit.d.ts': 'types',
    'types/kit/delay.d.ts': 'more types',
    'types/kit/delay.js.map': 'no types',
  });
  const write = async (written: WrittenFiles, changes: CourseFiles = {}): Promise<FolderChange> => {
    await writeFiles(source, { ...smallCourse, ...changes });
    const opened = await openCourse(source, '1.2.3');
    assert.ok(opened.ok);
    const result = await writeFolder({
      dir,
      course: opened.value,
      dist,
      readme: (lesson) => `read ${lesson.texts.en.title}\n`,
      written,
      hashOf: (text) => createHash('sha256').update(text).digest('hex'),
    });
    assert.ok(result.ok, JSON.stringify(result));
    return result.value;
  };
  return { dir, write, read: async (file) => await readFile(path.join(dir, file), 'utf8') };
};

const none = { added: [], updated: [], kept: [] };
const newsOf = ({ added, updated, kept }: FolderChange): object => ({ added, updated, kept });
const exercise = 'lessons/01-clocks/01-first/exercise.ts';

test('a new folder has every exercise, its other files and its text, and what editors need', async (context) => {
  const { dir, write, read } = await setting(context);
  const change = await write({});
  assert.deepEqual(newsOf(change), { ...none, added: ['first', 'second', 'third'] });
  const files = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(dir, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/'),
    );
  assert.deepEqual(files.toSorted(), [
    '.gitignore',
    '01-first/README.md',
    '01-first/exercise.ts',
    '02-second/README.md',
    '02-second/exercise.ts',
    '10-third/README.md',
    '10-third/cpu.worker.ts',
    '10-third/exercise.ts',
    'node_modules/async-course/ask.js',
    'node_modules/async-course/get-thread.js',
    'node_modules/async-course/kit.js',
    'node_modules/async-course/package.json',
    'node_modules/async-course/pool-thread.js',
    'node_modules/async-course/slow-thread.js',
    'node_modules/async-course/types/kit.d.ts',
    'node_modules/async-course/types/kit/delay.d.ts',
    'package.json',
    'tsconfig.json',
  ]);
  assert.deepEqual(JSON.parse(await read('package.json')), { private: true, type: 'module' });
});

test('writing again changes nothing and has nothing to say', async (context) => {
  const { write } = await setting(context);
  const { written } = await write({});
  const again = await write(written);
  assert.deepEqual(newsOf(again), none);
  assert.deepEqual(again.written, written);
});

test('what the learner wrote is never overwritten, and a change of the course is said once', async (context) => {
  const { dir, write, read } = await setting(context);
  const { written } = await write({});
  await writeFile(path.join(dir, '01-first/exercise.ts'), 'mine\n');
  assert.deepEqual(newsOf(await write(written)), none);
  const upgraded = await write(written, { [exercise]: 'better\n' });
  assert.deepEqual(newsOf(upgraded), { ...none, kept: ['first'] });
  assert.equal(await read('01-first/exercise.ts'), 'mine\n');
  assert.deepEqual(newsOf(await write(upgraded.written, { [exercise]: 'better\n' })), none);
});

test('a file that the learner did not touch follows the course', async (context) => {
  const { write, read } = await setting(context);
  const { written } = await write({});
  const upgraded = await write(written, { [exercise]: 'better\n' });
  assert.deepEqual(newsOf(upgraded), { ...none, updated: ['first'] });
  assert.equal(await read('01-first/exercise.ts'), 'better\n');
  const again = await write(upgraded.written, { [exercise]: 'best\n' });
  assert.deepEqual(newsOf(again), { ...none, updated: ['first'] });
});

test('without a record of what was written, every file counts as the learner’s', async (context) => {
  const { write, read } = await setting(context);
  const before = await read('01-first/exercise.ts').catch(() => null);
  assert.equal(before, null);
  await write({});
  const original = await read('01-first/exercise.ts');
  assert.deepEqual(newsOf(await write({}, { [exercise]: 'better\n' })), none);
  assert.equal(await read('01-first/exercise.ts'), original);
});

test('an exercise that went missing comes back', async (context) => {
  const { dir, write, read } = await setting(context);
  const { written } = await write({});
  await rm(path.join(dir, '02-second'), { recursive: true });
  assert.deepEqual(newsOf(await write(written)), { ...none, added: ['second'] });
  assert.match(await read('02-second/exercise.ts'), /TODO/);
});

test('notes in a README stay', async (context) => {
  const { dir, write, read } = await setting(context);
  const { written } = await write({});
  await writeFile(path.join(dir, '01-first/README.md'), 'my notes\n');
  await write(written, {
    'lessons/01-clocks/01-first/en.md': (smallCourse['lessons/01-clocks/01-first/en.md'] ?? '').replace('One', 'Two'),
  });
  assert.equal(await read('01-first/README.md'), 'my notes\n');
});

test('a folder that is new, empty or a fresh repository may be used', async (context) => {
  const folder = await temporaryFolder(context);
  assert.deepEqual(await checkFolder(path.join(folder, 'new'), '.mark'), { ok: true, value: 'new' });
  assert.deepEqual(await checkFolder(folder, '.mark'), { ok: true, value: 'new' });
  await mkdir(path.join(folder, '.git'));
  assert.deepEqual(await checkFolder(folder, '.mark'), { ok: true, value: 'new' });
});

test('a course folder may be used whatever is in it', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { '.mark/progress.json': '{}', 'notes.txt': '' });
  assert.deepEqual(await checkFolder(folder, '.mark'), { ok: true, value: 'course' });
});

test('a folder with other things in it is refused, with a name to type instead', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFile(path.join(folder, 'thesis.tex'), '');
  const result = await checkFolder(folder, '.mark');
  assert.ok(!result.ok);
  assert.equal(result.problem.message.key, 'folder.not-empty');
  assert.equal(result.problem.message.values['suggestion'], path.join(folder, 'async-course'));
});

test('a file is no folder', async (context) => {
  const file = path.join(await temporaryFolder(context), 'thesis.tex');
  await writeFile(file, '');
  const result = await checkFolder(file, '.mark');
  assert.ok(!result.ok);
  assert.equal(result.problem.message.key, 'folder.is-file');
});

// Whoever is root may write everywhere, so that nothing can be seen there.
const cannotSee = process.platform === 'win32' || process.getuid?.() === 0;

test('a read-only folder is said', { skip: cannotSee }, async (context) => {
  const { dir, write } = await setting(context);
  await mkdir(dir);
  await chmod(dir, 0o500);
  await assert.rejects(async () => await write({}), /folder\.cannot-write/);
});

test('a folder below a file is said', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { ...smallCourse, 'thesis.tex': '' });
  const opened = await openCourse(folder, '1.2.3');
  assert.ok(opened.ok);
  const result = await writeFolder({
    dir: path.join(folder, 'thesis.tex', 'course'),
    course: opened.value,
    dist: folder,
    readme: () => '',
    written: {},
    hashOf: (text) => text,
  });
  assert.ok(!result.ok);
  assert.equal(result.problem.message.key, 'folder.cannot-write');
  assert.equal(result.problem.message.values['error'], 'ENOTDIR');
});
