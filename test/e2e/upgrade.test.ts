import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { smallCourse, writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli, type Ended } from './cli.ts';

const start = 'lessons/01-clocks/01-first/exercise.ts';
const later = `// A hint that was missing before.\n${smallCourse[start]}`;
const worker = 'lessons/02-work/10-third/cpu.worker.ts';

interface Learner {
  readonly dir: string;
  readonly type: (...args: readonly string[]) => Promise<Ended>;
  /** The next version of the course, as an installation brings it. */
  readonly upgrade: (files: Readonly<Record<string, string>>) => Promise<void>;
}

const learner = async (context: TestContext): Promise<Learner> => {
  const folder = await temporaryFolder(context);
  const [course, dir] = [path.join(folder, 'course'), path.join(folder, 'mine')];
  await mkdir(course);
  await writeFiles(course, smallCourse);
  assert.equal((await cli(['init', dir, '--course', course], { cwd: folder })).code, 0);
  return {
    dir,
    type: async (...args) => await cli([...args, '--course', course], { cwd: dir }),
    upgrade: async (files) => await writeFiles(course, files),
  };
};

test('a new version keeps the learner’s file, says which exercise has changed, and shows what', async (context) => {
  const { dir, type, upgrade } = await learner(context);
  const mine = path.join(dir, '01-first/exercise.ts');
  await writeFile(mine, 'my work\n');
  await upgrade({ [start]: later });
  const init = await type('init', dir);
  assert.equal(init.code, 0);
  assert.match(init.stdout, /new version of first\. Your file stays[^]*diff ID --start[^]*reset ID/);
  assert.equal(await readFile(mine, 'utf8'), 'my work\n');
  assert.doesNotMatch((await type('init', dir)).stdout, /new version/, 'it is news once');

  assert.match((await type('show', 'first')).stdout, /has changed this exercise since you began/);
  assert.match((await type('show', 'first', '--json')).stdout, /"newerStart":true/);
  assert.doesNotMatch((await type('show', 'second')).stdout, /has changed/);
  const diff = await type('diff', 'first', '--start');
  assert.equal(diff.code, 0);
  assert.match(diff.stdout, /1 \+ \/\/ A hint that was missing before\./);
  assert.doesNotMatch(diff.stdout, /my work/, 'the learner’s own work is not what the course changed');

  assert.equal((await type('reset', 'first')).code, 0);
  assert.equal(await readFile(mine, 'utf8'), later);
  assert.doesNotMatch((await type('show', 'first')).stdout, /has changed/);
  await writeFile(mine, 'my work on the new one\n');
  assert.doesNotMatch((await type('show', 'first')).stdout, /has changed/);
  assert.match((await type('diff', 'first', '--start')).stdout, /as it came to you\./);
  assert.equal((await type('attempts', 'first', '1')).code, 0);
  assert.equal(await readFile(mine, 'utf8'), 'my work\n');
});

test('what the learner had not touched follows the course, and is said', async (context) => {
  const { dir, type, upgrade } = await learner(context);
  await upgrade({ [start]: later, [worker]: 'export const worker = 2;\n' });
  assert.match((await type('init', dir)).stdout, /new version of first, third; you had not changed them/);
  assert.equal(await readFile(path.join(dir, '01-first/exercise.ts'), 'utf8'), later);
  assert.equal(await readFile(path.join(dir, '10-third/cpu.worker.ts'), 'utf8'), 'export const worker = 2;\n');
  assert.doesNotMatch((await type('show', 'first')).stdout, /has changed/);
});

test('a worker that the course changed is news where the learner had changed it', async (context) => {
  const { dir, type, upgrade } = await learner(context);
  await writeFile(path.join(dir, '10-third/cpu.worker.ts'), 'my worker\n');
  await upgrade({ [worker]: 'export const worker = 2;\n' });
  assert.match((await type('init', dir)).stdout, /new version of third\. Your file stays/);
  assert.match(
    (await type('diff', 'third', '--start')).stdout,
    /- export const worker = 1;[^]*\+ export const worker = 2;/,
  );
});

test('a folder of another version says so with every command, until it is brought up to date', async (context) => {
  const folder = await temporaryFolder(context);
  const dir = path.join(folder, 'mine');
  assert.equal((await cli(['init', dir], { cwd: folder })).code, 0);
  const manifest = path.join(dir, 'node_modules/async-course/package.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"version": "[^"]*"/, '"version": "0.0.1"'));
  const status = await cli(['status', '--json'], { cwd: dir });
  assert.equal(status.code, 0);
  assert.match(status.stderr, /version 0\.0\.1[^]*async-course init/);
  assert.doesNotThrow(() => JSON.parse(status.stdout) as object);
  assert.equal((await cli(['init', dir], { cwd: dir })).stderr, '');
  assert.equal((await cli(['status'], { cwd: dir })).stderr, '');
});
