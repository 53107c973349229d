import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { lessonJson, smallCourse, writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli, type Ended } from './cli.ts';

const { 'lessons/02-work/10-third/scenario.ts': _scenario, ...withoutScenario } = smallCourse;

/** Three exercises, the second of which only another runtime can do. */
const learner = async (
  context: TestContext,
): Promise<{ readonly dir: string; readonly type: (...args: readonly string[]) => Promise<Ended> }> => {
  const folder = await temporaryFolder(context);
  const [course, dir] = [path.join(folder, 'course'), path.join(folder, 'mine')];
  await mkdir(course);
  await writeFiles(course, {
    ...withoutScenario,
    'lessons/01-clocks/02-second/lesson.json': JSON.stringify({ ...lessonJson('second'), runtimes: ['deno'] }),
    'lessons/01-clocks/01-first/exercise.ts': 'export const main = () => 1; // TODO\n',
    'lessons/02-work/10-third/exercise.ts': 'export const main = () => 1; // TODO\n',
  });
  assert.equal((await cli(['init', dir, '--course', course], { cwd: folder })).code, 0);
  return { dir, type: async (...args) => await cli([...args, '--course', course], { cwd: dir }) };
};

test('an exercise for another runtime is no fail: it says which one, and leaves the rest alone', async (context) => {
  const { dir, type } = await learner(context);
  const progress = path.join(dir, '.async-course/progress.json');
  const before = await readFile(progress, 'utf8');
  const one = await type('check', 'second');
  assert.equal(one.code, 3);
  assert.match(one.stdout, /second · no verdict: it needs another runtime[^]*Deno[^]*--runtime deno/);
  assert.equal(await readFile(progress, 'utf8'), before, 'nothing was judged, and nothing is kept');
  const all = await type('check', '--all', '--json');
  assert.equal(all.code, 3);
  const { summary, exercises } = JSON.parse(all.stdout) as {
    readonly summary: object;
    readonly exercises: readonly { readonly status: string; readonly runs: number; readonly message?: string }[];
  };
  assert.deepEqual(summary, { pass: 2, fail: 0, inconclusive: 1, error: 0 });
  assert.deepEqual([exercises[1]?.status, exercises[1]?.runs], ['inconclusive', 0]);
  assert.match(exercises[1]?.message ?? '', /Deno/);
  assert.match((await type('check', '--all', '--reporter', 'tap')).stdout, /^ok 2 - second # SKIP .*Deno/m);
});

test('list and show say so before', async (context) => {
  const { type } = await learner(context);
  assert.match((await type('list')).stdout, /\? `second` can only be done on Deno/);
  assert.match((await type('list', '--json')).stdout, /"id":"second"[^}]*"message":"[^"]*Deno/);
  assert.match((await type('show', 'second', '--lang', 'ko')).stdout, /Deno에서만/);
  assert.match((await type('show', 'second', '--json')).stdout, /"message":"[^"]*Deno/);
  for (const id of ['first', 'third']) assert.doesNotMatch((await type('show', id)).stdout, /Deno/);
});

for (const command of ['run', 'demo', 'watch'])
  test(`${command} does not begin what cannot be done`, async (context) => {
    const { type } = await learner(context);
    const { code, stdout, stderr } = await type(command, 'second');
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /--runtime deno/);
  });
