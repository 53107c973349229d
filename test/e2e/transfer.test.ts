import assert from 'node:assert/strict';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli } from './cli.ts';

const answer = path.resolve('solutions/02-cpu-bound-work/04-cpu-two-tasks/exercise.ts');

/** A learner who has passed one exercise, with a worker of their own, and has left another half done. */
const learner = async (context: TestContext): Promise<{ readonly folder: string; readonly dir: string }> => {
  const folder = await temporaryFolder(context);
  const dir = path.join(folder, 'old');
  assert.equal((await cli(['init', dir, '--lang', 'ko'], { cwd: folder })).code, 0);
  await copyFile(answer, path.join(dir, '04-cpu-two-tasks/exercise.ts'));
  await writeFile(path.join(dir, '04-cpu-two-tasks/own.ts'), 'export const own = 1;\n');
  assert.equal((await cli(['check', 'cpu-two-tasks'], { cwd: dir })).code, 0);
  await writeFile(path.join(dir, '02-two-delays/exercise.ts'), 'half done\n');
  return { folder, dir };
};

test('from one machine to another: everything is there, in the language it was', async (context) => {
  const { folder, dir } = await learner(context);
  const file = path.join(folder, 'mine.json');
  const exported = await cli(['export', file, '--lang', 'en'], { cwd: dir });
  assert.equal(exported.code, 0, exported.stderr);
  assert.match(exported.stdout, /answers to 2 exercises, 1 attempt\./);
  const empty = path.join(folder, 'empty');
  await mkdir(empty);
  const done = await cli(['import', file], { cwd: empty });
  assert.equal(done.code, 0, done.stderr);
  assert.match(done.stdout, /[가-힣]/);
  const made = path.join(empty, 'async-course');
  assert.equal(await readFile(path.join(made, '04-cpu-two-tasks/own.ts'), 'utf8'), 'export const own = 1;\n');
  assert.equal(await readFile(path.join(made, '02-two-delays/exercise.ts'), 'utf8'), 'half done\n');
  const list = await cli(['list', '--json'], { cwd: made });
  assert.match(list.stdout, /"id":"cpu-two-tasks"[^}]*"status":"done"/);
  assert.equal((await cli(['attempts', 'cpu-two-tasks', '1'], { cwd: made })).code, 0);
});

test('what would be replaced is asked about first, and is an attempt afterwards', async (context) => {
  const { folder, dir } = await learner(context);
  const file = path.join(folder, 'mine.json');
  assert.equal((await cli(['export', file, '--json'], { cwd: dir })).code, 0);
  const other = path.join(folder, 'other');
  assert.equal((await cli(['init', other], { cwd: folder })).code, 0);
  const mine = path.join(other, '02-two-delays/exercise.ts');
  await writeFile(mine, 'another way\n');
  const asked = await cli(['import', file], { cwd: other });
  assert.equal(asked.code, 2);
  assert.match(asked.stderr, /two-delays[^]*--yes/);
  assert.equal(await readFile(mine, 'utf8'), 'another way\n');
  assert.doesNotMatch((await cli(['list', '--json'], { cwd: other })).stdout, /"done"/);
  const done = await cli(['import', file, '--yes', '--json'], { cwd: other });
  assert.equal(done.code, 0, done.stderr);
  const { written, replaced, kept } = JSON.parse(done.stdout) as Readonly<Record<string, readonly string[]>>;
  assert.deepEqual([written, replaced, kept], [['cpu-two-tasks'], ['two-delays'], []]);
  assert.equal(await readFile(mine, 'utf8'), 'half done\n');
  assert.equal((await cli(['attempts', 'two-delays', '1'], { cwd: other })).code, 0);
  assert.equal(await readFile(mine, 'utf8'), 'another way\n');
});

test('a damaged, a newer and a foreign file are refused in words, and make no folder', async (context) => {
  const { folder, dir } = await learner(context);
  const file = path.join(folder, 'mine.json');
  assert.equal((await cli(['export', file], { cwd: dir })).code, 0);
  const whole = await readFile(file, 'utf8');
  const empty = path.join(folder, 'empty');
  await mkdir(empty);
  for (const [content, says] of [
    [whole.slice(0, whole.length / 2), /damaged/],
    [whole.replace('half done', 'half gone'), /damaged/],
    [whole.replace('"schema": 1', '"schema": 2'), /newer version/],
    ['{}', /no export/],
  ] as const) {
    await writeFile(file, content);
    const { code, stderr } = await cli(['import', file], { cwd: empty });
    assert.equal(code, 2);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
  assert.deepEqual(await readdir(empty), []);
});

test('an export goes where nothing is lost by it', async (context) => {
  const { folder, dir } = await learner(context);
  const thesis = path.join(folder, 'thesis.txt');
  await writeFile(thesis, 'years of work');
  const refused = await cli(['export', thesis, '--lang', 'en'], { cwd: dir });
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /there already/);
  assert.equal(await readFile(thesis, 'utf8'), 'years of work');
  // Without a name it has one of its own, and the next of the same day takes its place.
  for (let time = 0; time < 2; time++) {
    const { code, stdout } = await cli(['export', '--json', '--dir', dir], { cwd: folder });
    assert.equal(code, 0);
    assert.match((JSON.parse(stdout) as { readonly file: string }).file, /async-course-\d{4}-\d\d-\d\d\.json$/);
  }
  const nowhere = await cli(['export', path.join(thesis, 'x.json'), '--lang', 'en'], { cwd: dir });
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.stderr, /cannot be written/);
});

test('import asks which file, and export for a folder', async (context) => {
  const folder = await temporaryFolder(context);
  const which = await cli(['import'], { cwd: folder });
  assert.equal(which.code, 2);
  assert.match(which.stderr, /async-course import FILE/);
  const none = await cli(['export'], { cwd: folder });
  assert.equal(none.code, 2);
  assert.match(none.stderr, /async-course init/);
});
