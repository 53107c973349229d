import assert from 'node:assert/strict';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli } from './cli.ts';
import { learner, openCourseTerminal, RESTORED } from './course-terminal.ts';
import { running } from './running.ts';
import { noTmux } from './tmux.ts';

// Escape sequences, control letters, and what boxes and bars are made of.
// oxlint-disable-next-line no-control-regex
const DRAWN = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2500-\u25FF]/;

test('line by line through a pipe, from nothing to the second exercise', async (context) => {
  const cwd = await temporaryFolder(context);
  const { child, says, ended } = running(context, ['--plain'], cwd, { FORCE_COLOR: '1', TERM_PROGRAM: 'WezTerm' });
  let all = '';
  const hears = async (words: RegExp): Promise<void> => void (all += await says(words));
  const type = (line: string): void => void child.stdin.write(`${line}\n`);
  await hears(/Language/);
  type('en');
  await hears(/Where shall your exercises go\?/);
  type('');
  await hears(/Exercise 1, timing-wrapper[^]*Chapter 1[^]*Enter alone: begin/);
  type('');
  await hears(/Enter alone: go on/);
  type('');
  await hears(/Type the number of your guess/);
  type('2');
  await hears(/Running the exercise as it came[^]*Timeline, \d+ ms:[^]*Your guess was “about 100 ms”[^]*Your turn/);
  type('next');
  await hears(/not passed yet/);
  type('hint');
  await hears(/Hint 1 of 3/);
  type('list');
  await hears(/Type the number or the name/);
  type('two-delays');
  await hears(/Exercise 2, two-delays[^]*q: quit/);
  const lesson = '01-reading-the-clock/02-two-delays';
  const mine = path.join(cwd, 'async-course/02-two-delays/exercise.ts');
  await copyFile('test/wrong-fixes/two-delays/blocking-sleep.ts', mine);
  await hears(/two-delays: not yet[^]*The loop stood still from \d+ to \d+ ms, at line 7\.[^]*You can type/);
  await copyFile(path.join('solutions', lesson, 'exercise.ts'), mine);
  await hears(/two-delays: passed[^]*delay: from \d+ to \d+ ms\.[^]*n: next/);
  type('q');
  await hears(/Until next time/);
  assert.equal(await ended, 0);
  assert.doesNotMatch(all, DRAWN);
  assert.match(await readFile(path.join(cwd, 'async-course/.async-course/progress.json'), 'utf8'), /"done"/);
});

test('lines that were there before are carried out one after the other, and their end leaves', async (context) => {
  const { dir } = await learner(context);
  const { child, ended, says } = running(context, ['--plain', '--dir', dir, '--lang', 'ko'], path.dirname(dir));
  child.stdin.end('\n\n\n힌트\n다음');
  await says(
    /1번 문제[^]*처음 파일 그대로 실행하는 중[^]*이제 여러분 차례예요[^]*힌트 1\/3[^]*아직 통과하지 못한[^]*다음에 또 만나요/,
  );
  assert.equal(await ended, 0);
});

test('where CI is set nobody is asked, and --plain says where one stands', async (context) => {
  const { dir } = await learner(context);
  const { code, stdout } = await cli(['--plain', '--dir', dir], { cwd: path.dirname(dir), env: { CI: '1' } });
  assert.equal(code, 0);
  assert.match(stdout, /Your course folder: .*\n.*0 of \d+ exercises done/);
});

test('a terminal that cannot move its cursor gets the course line by line', { skip: noTmux() }, async (context) => {
  const { dir, fileOf } = await learner(context);
  const { until, press, screen } = await openCourseTerminal(context, { dir, rows: 60, environment: ['TERM=dumb'] });
  await until(/Enter alone: begin[^]*\n>/);
  await press('Enter');
  await until(/Enter alone: go on[^]*\n>/);
  await press('h', 'Enter');
  await until(/Hint 1 of 3[^]*\n>/);
  await copyFile('test/wrong-fixes/timing-wrapper/async-without-await.ts', fileOf('timing-wrapper'));
  await until(/timing-wrapper: not yet[^]*\n>/);
  await press('C-c');
  const left = await until(RESTORED);
  assert.match(left, /Until next time[^]*exit code 0/);
  assert.doesNotMatch(await screen(), /[\u2500-\u25FF]/);
});
