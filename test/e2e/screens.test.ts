import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { newProgress, untouched, withCurrent, type Progress } from '../../src/core/progress.ts';
import { learner, openCourseTerminal, RESTORED, type Learner } from './course-terminal.ts';
import { noTmux } from './tmux.ts';

const progressFile = (dir: string): string => path.join(dir, '.async-course', 'progress.json');

/** A learner who has passed everything but one exercise, and comes back to that. */
const nearlyThrough = async (context: TestContext, mine: Learner, left: string): Promise<void> => {
  const exercises = mine.lessons.map(({ spec }) => {
    const standing = { ...untouched, status: spec.id === left ? 'pending' : 'done', prediction: 'skipped' } as const;
    return [spec.id, standing] as const;
  });
  const progress: Progress = { ...withCurrent(newProgress('en'), left), exercises: Object.fromEntries(exercises) };
  await mkdir(path.dirname(progressFile(mine.dir)), { recursive: true });
  await writeFile(progressFile(mine.dir), JSON.stringify(progress));
};

test(
  'after a pass: the difference to a good answer, every attempt, and one of them put back',
  { skip: noTmux() },
  async (context) => {
    const mine = await learner(context);
    const { until, press } = await openCourseTerminal(context, { dir: mine.dir });
    const file = mine.fileOf('timing-wrapper');
    const start = await readFile(file, 'utf8');
    await until('[Enter] begin');
    await press('d');
    await until('The solution opens');

    const wrong = `// my first idea\n${start}`;
    await writeFile(file, wrong);
    await until(/not yet ─/);
    await writeFile(file, `// mine\n${await readFile(mine.answerTo('timing-wrapper'), 'utf8')}`);
    await until(/passed ─/);
    await press('d');
    await until(/ 1 +- \/\/ mine/);
    await press('Escape');
    await until(/passed ─/);

    await press('a');
    const list = await until(/2 judged versions of timing-wrapper/);
    assert.match(list, /> 2 .+ passed[^]*1 .+ not yet +\S/);
    await press('j', 'Enter');
    await until('// my first idea');
    await press('u');
    await until(/Press .?u.? again/);
    assert.notEqual(await readFile(file, 'utf8'), wrong, 'once is no answer');
    await press('u');
    await until(/is attempt 1 again[^]*\[q\]uit/);
    await until(/not yet ─/);
    assert.equal(await readFile(file, 'utf8'), wrong);
    await press('q');
    await until(RESTORED);
  },
);

test('the list finds an exercise by what is typed, and opens it', { skip: noTmux() }, async (context) => {
  const mine = await learner(context);
  const { until, press } = await openCourseTerminal(context, { dir: mine.dir, columns: 60, rows: 18 });
  await until('[Enter] begin');
  await press('l');
  await until('[/] search');
  await press('/', 't', 'w', 'o', '-', 'd');
  const found = await until(/Search: two-d/);
  assert.match(found, /> . two-delays/);
  assert.doesNotMatch(found, /timing-wrapper  /, 'the row of another one');
  await press('Escape');
  await until('timing-wrapper  ');
  await press('/', 't', 'w', 'o', '-', 'd', 'Enter');
  await until(/─ two-delays ─|╭ two-delays ─/);
  await press('q');
  await until(RESTORED);
});

test('a timeline is looked at in parts, and every stall has its line', { skip: noTmux() }, async (context) => {
  const mine = await learner(context);
  await nearlyThrough(context, mine, 'blocking-sleep');
  const { until, press } = await openCourseTerminal(context, { dir: mine.dir });
  await until('[Enter] go on');
  await press('Enter');
  await until('Your turn');
  await press('t');
  await until(/What held the loop:\n.*line \d+/);
  await press('+');
  const middle = await until(/The part from/);
  await press('h', 'h');
  await until(/The part from 0 to/);
  assert.doesNotMatch(middle, /The part from 0 to/);
  await press('0');
  await until(/\[l\]ist/);
  await press('q');
  await until(RESTORED);
});

test('the last pass ends its chapter and the course, with what was learned', { skip: noTmux() }, async (context) => {
  const mine = await learner(context);
  await nearlyThrough(context, mine, 'two-delays');
  const { until, press } = await openCourseTerminal(context, { dir: mine.dir, columns: 100, rows: 60 });
  await until('[Enter] go on');
  await copyFile(mine.answerTo('two-delays'), mine.fileOf('two-delays'));
  await until(/passed ─/);
  await until('Before, as the exercise came:');
  await press('n');
  await until('Chapter 1 is done');
  await press('Enter');
  await until(/Your numbers: 1 judged version/);
  await press('?');
  await until('Keys');
  await press('Escape');
  await until(/Your numbers: 1 judged version/);
  await press('q');
  await until(RESTORED);
});
