import assert from 'node:assert/strict';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { smallCourse, writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli, type Ended } from './cli.ts';

/** A course of three exercises that need no time, and a learner who passed one, failed one, and broke one. */
const threeVerdicts = async (context: TestContext): Promise<(...more: readonly string[]) => Promise<Ended>> => {
  const folder = await temporaryFolder(context);
  const course = path.join(folder, 'course');
  const dir = path.join(folder, 'mine');
  await mkdir(course);
  await writeFiles(course, smallCourse);
  await writeFile(path.join(course, 'lessons/02-work/10-third/scenario.ts'), scenario);
  assert.equal((await cli(['init', dir, '--course', course], { cwd: folder })).code, 0);
  await copyFile(path.join(course, 'solutions/01-clocks/01-first/exercise.ts'), path.join(dir, '01-first/exercise.ts'));
  await writeFile(path.join(dir, '10-third/exercise.ts'), 'export const main = () => 1;\nlet & = "<b>";\n');
  return async (...more) =>
    await cli(['check', '--all', '--course', course, ...more], {
      cwd: dir,
      env: { GITHUB_WORKSPACE: folder },
    });
};
const scenario = 'export const scenario = async () => {};\n';

test('junit: one case for each exercise, failures and errors counted', async (context) => {
  const check = await threeVerdicts(context);
  const { code, stdout } = await check('--reporter', 'junit', '--jobs', '2');
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="async-course" .*tests="3" failures="1" errors="1">\n/,
  );
  assert.deepEqual(
    [...stdout.matchAll(/<testcase name="(\w+)"|<(failure|error) /g)].map(([, name, element]) => name ?? element),
    ['first', 'second', 'failure', 'third', 'error'],
  );
  assert.match(stdout, /mine\/10-third\/exercise\.ts:2\n/);
  assert.match(stdout, /let &amp; = &quot;&lt;b&gt;&quot;;/);
});

test('tap: the plan first, then a point for each exercise in the order of the course', async (context) => {
  const check = await threeVerdicts(context);
  const { code, stdout } = await check('--reporter', 'tap', '--jobs', '3', '--lang', 'ko');
  assert.equal(code, 1);
  const lines = stdout.split('\n');
  assert.deepEqual(lines.slice(0, 2), ['TAP version 14', '1..3']);
  assert.deepEqual(
    lines.filter((line) => /^(?:not )?ok /.test(line)),
    ['ok 1 - first', 'not ok 2 - second', 'not ok 3 - third'],
  );
  assert.match(stdout, /message: ".*[가-힣]/);
});

test('github: an annotation at the line, by its path in the repository, and a line for what passed', async (context) => {
  const check = await threeVerdicts(context);
  const { code, stdout } = await check('--reporter', 'github');
  assert.equal(code, 1);
  const [passed, failed, broken, summary, ...rest] = stdout.split('\n');
  assert.equal(passed, '✓ first: passed');
  assert.match(failed ?? '', /^::error file=mine\/02-second\/exercise\.ts,title=second%3A not yet::✗ /);
  assert.match(broken ?? '', /^::error file=mine\/10-third\/exercise\.ts,line=2,col=\d,title=third%3A /);
  assert.match(summary ?? '', /^3 exercises: 1 passed/);
  assert.deepEqual(rest, ['']);
});

test('two forms at once are refused before anything is judged', async (context) => {
  const { code, stdout, stderr } = await (await threeVerdicts(context))('--json', '--reporter', 'tap');
  assert.equal(code, 2);
  assert.match(stderr, /--reporter tap/);
  assert.match(stdout, /^(?:\{.*"error".*\}\n)?$/);
});

test('what is asked for in a wrong way leaves no half of a report behind', async (context) => {
  const { code, stdout, stderr } = await cli(['check', 'two-delays', '--reporter', 'tap'], {
    cwd: await temporaryFolder(context),
  });
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /async-course init/);
});
