import assert from 'node:assert/strict';
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { readAnswer, readStart } from '../../src/course/answer-files.ts';
import type { Lesson } from '../../src/core/course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { course } from '../view/course.ts';
import { writeFiles } from './small-course.ts';

const [lesson] = course.lessons as [Lesson];

const folderWith = async (context: TestContext, files: Readonly<Record<string, string>>): Promise<string> => {
  const dir = await temporaryFolder(context);
  await mkdir(path.join(dir, lesson.name));
  await writeFiles(path.join(dir, lesson.name), files);
  return dir;
};

test('every file that a program is made of belongs to the answer, also the learner’s own', async (context) => {
  const dir = await folderWith(context, {
    'README.md': 'the course’s text',
    'cpu.worker.ts': 'worker',
    'exercise.ts': 'mine',
    'node_modules/x/index.js': 'a package',
    'notes.txt': 'notes',
    'parts/deep/own.mjs': 'own',
    '.hidden/a.ts': 'hidden',
    'shop.db': '\u0000',
  });
  assert.deepEqual(await readAnswer(dir, lesson), {
    'exercise.ts': 'mine',
    'cpu.worker.ts': 'worker',
    'parts/deep/own.mjs': 'own',
  });
});

test('without its exercise.ts there is no answer', async (context) => {
  const dir = await folderWith(context, { 'cpu.worker.ts': 'worker' });
  assert.equal(await readAnswer(dir, lesson), null);
  await rm(path.join(dir, lesson.name), { recursive: true });
  assert.equal(await readAnswer(dir, lesson), null);
});

test('the exercise’s own files come first, and are there however large the others are', async (context) => {
  const dir = await folderWith(context, { 'a-big.json': 'x'.repeat(2_000_000), 'exercise.ts': 'mine', 'z.ts': 'z' });
  assert.deepEqual(Object.keys((await readAnswer(dir, lesson)) ?? {}), ['exercise.ts']);
});

test('a linked file is read, a link to nowhere is not', { skip: process.platform === 'win32' }, async (context) => {
  const dir = await folderWith(context, { 'exercise.ts': 'mine', 'notes.txt': 'elsewhere' });
  const folder = path.join(dir, lesson.name);
  await symlink(path.join(folder, 'notes.txt'), path.join(folder, 'linked.ts'));
  await symlink(path.join(folder, 'nowhere'), path.join(folder, 'gone.ts'));
  assert.deepEqual(await readAnswer(dir, lesson), { 'exercise.ts': 'mine', 'linked.ts': 'elsewhere' });
});

test('a folder in the place of the exercise is no answer', async (context) => {
  const dir = await folderWith(context, { 'exercise.ts/x.ts': '' });
  assert.equal(await readAnswer(dir, lesson), null);
});

test('the exercise as it comes has all its files', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { 'exercise.ts': 'start', 'cpu.worker.ts': 'worker', 'scenario.ts': 'nobody sees it' });
  assert.deepEqual(await readStart({ ...lesson, folder, files: ['exercise.ts', 'cpu.worker.ts'] }), {
    'exercise.ts': 'start',
    'cpu.worker.ts': 'worker',
  });
});
