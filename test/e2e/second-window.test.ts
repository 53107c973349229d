import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { Progress } from '../../src/core/progress.ts';
import { cli } from './cli.ts';
import { learner, openCourseTerminal, RESTORED, type Learner } from './course-terminal.ts';
import { eventually } from './eventually.ts';
import { noTmux } from './tmux.ts';

const id = 'two-delays';
const wrong = path.resolve('test/wrong-fixes/two-delays/then-chain.ts');

const progressOf = async ({ dir }: Learner): Promise<Progress> =>
  JSON.parse(await readFile(path.join(dir, '.async-course/progress.json'), 'utf8')) as Progress;

const attemptsOf = async (mine: Learner): Promise<readonly string[]> =>
  ((await progressOf(mine)).exercises[id]?.attempts ?? []).map(({ status }) => status);

const atSecondExercise = async (mine: Learner): Promise<void> => {
  const passed = await cli(['check', 'timing-wrapper', '--dir', mine.dir], { cwd: mine.dir });
  assert.equal(passed.code, 0, passed.stdout);
};

test('a second window only looks, and goes on when the first is closed', { skip: noTmux() }, async (context) => {
  const mine = await learner(context);
  await copyFile(mine.answerTo('timing-wrapper'), mine.fileOf('timing-wrapper'));
  await atSecondExercise(mine);
  const first = await openCourseTerminal(context, { dir: mine.dir });
  await first.until(/╭ two-delays ─[^]*watching/);
  const second = await openCourseTerminal(context, { dir: mine.dir, rows: 30 });
  await second.until(/open in another window[^]*only looking/);

  await second.press('h');
  await second.until('Hint 1 of 3');
  await copyFile(wrong, mine.fileOf(id));
  await first.until(/not yet ─[^]*watching/);
  await second.until(/not yet ─[^]*only looking/);
  await eventually(async () => (await attemptsOf(mine)).length > 0);
  assert.deepEqual(await attemptsOf(mine), ['fail'], 'only one of them has written');
  assert.equal((await progressOf(mine)).exercises[id]?.hints, 0, 'a hint that was looked at is not written down');

  await first.press('q');
  await first.until(RESTORED);
  await second.until(/other window was closed[^]*watching/);
  await copyFile(mine.answerTo(id), mine.fileOf(id));
  await second.until(/passed ─/);
  await eventually(async () => (await attemptsOf(mine)).length > 1);
  assert.deepEqual(await attemptsOf(mine), ['fail', 'pass']);
  await second.press('q');
  await second.until(RESTORED);
  assert.equal((await readdir(path.join(mine.dir, '.async-course'))).includes('window'), false);
});

test(
  'a window that was killed leaves its seat to the next, and a command beside an open window writes as ever',
  { skip: noTmux() || (existsSync('/proc/self/stat') ? false : 'there is no /proc here to find the process in') },
  async (context) => {
    const mine = await learner(context);
    const first = await openCourseTerminal(context, { dir: mine.dir });
    await first.until('[Enter] begin');
    await copyFile(mine.answerTo(id), mine.fileOf(id));
    const checked = await cli(['check', id], { cwd: mine.dir });
    assert.equal(checked.code, 0, checked.stderr);
    assert.deepEqual(await attemptsOf(mine), ['pass']);

    const seat = JSON.parse(await readFile(path.join(mine.dir, '.async-course/window'), 'utf8')) as {
      readonly pid: number;
    };
    process.kill(seat.pid, 'SIGKILL');
    await first.until(/Killed|exit code/);
    const second = await openCourseTerminal(context, { dir: mine.dir });
    const screen = await second.until('watching');
    assert.doesNotMatch(screen, /another window/);
    await second.press('q');
    await second.until(RESTORED);
  },
);
