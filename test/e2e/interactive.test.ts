import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openCourse } from '../../src/course/open-course.ts';
import { noTmux, openTmux, type TmuxTerminal } from './tmux.ts';

const main = path.resolve('dist/cli/main.js');

interface Playing extends TmuxTerminal {
  readonly folder: string;
}

/** The command in an empty folder, in a terminal; when it ends, its exit code stands on the shell's screen. */
const play = async (body: (terminal: Playing) => Promise<void>, language = 'en'): Promise<void> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-play-'));
  const environment = `env -u CI -u NO_COLOR -u FORCE_COLOR -u VISUAL -u EDITOR LANG=${language === 'ko' ? 'ko_KR' : 'en_US'}.UTF-8`;
  const command = `${environment} "${process.execPath}" "${main}"; echo "exit code $?"; cat`;
  const terminal = await openTmux({ command, cwd: folder });
  try {
    await body({ ...terminal, folder });
  } finally {
    await terminal.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const firstLesson = async (): Promise<{
  readonly solution: string;
  readonly mine: (folder: string) => string;
  readonly second: string;
}> => {
  const opened = await openCourse(process.cwd(), '0');
  assert.ok(opened.ok);
  const [first, second] = opened.value.lessons;
  assert.ok(first !== undefined && second !== undefined);
  return {
    solution: path.join(first.solutionFolder, 'exercise.ts'),
    mine: (folder) => path.join(folder, 'async-course', first.name, 'exercise.ts'),
    second: second.texts.en.title,
  };
};

const progressOf = async (folder: string): Promise<string> =>
  await readFile(path.join(folder, 'async-course', '.async-course', 'progress.json'), 'utf8');

test('from nothing to the second exercise, by what the screen says', { skip: noTmux() }, async () => {
  const { solution, mine, second } = await firstLesson();
  await play(async ({ folder, until, press, resize }) => {
    await until(/English[^]*한국어/);
    await press('Enter');
    await until('Where shall your exercises go?');
    await press('Enter');
    await until('[Enter] begin');
    await press('Enter');
    await until('[Enter] go on');
    await press('Enter');
    await until('Your guess');
    await press('Enter');
    await until('Your turn');

    await press('n');
    await until('not passed yet');
    await press('h');
    await until('Hint 1 of');
    await press('h');
    await until('Hint 2 of');

    const file = mine(folder);
    await writeFile(file, `${await readFile(file, 'utf8')}\nexport const started = (`);
    await until('could not be judged');
    await copyFile(solution, file);
    await until(/passed ─/);
    await until('[n]ext');
    await resize(100, 30);
    await until(/^.{98,100}╮$/m);

    await press('n');
    await until(second);
    await press('q');
    const left = await until('exit code 0');
    assert.match(left, /goes on where you stopped/);
    assert.doesNotMatch(left, /\[q\]uit/, 'the shell has its screen back');
    const progress = await progressOf(folder);
    assert.match(progress, /"done"/);
  });
});

test('Ctrl-C while a program runs for ever leaves at once, and nothing lives on', { skip: noTmux() }, async () => {
  const { mine } = await firstLesson();
  await play(async ({ folder, until, press }) => {
    await until('English');
    await press('Enter');
    await until('Where shall');
    await press('Enter');
    await until('[Enter] begin');
    await press('Enter');
    await until('[Enter] go on');
    const alive = path.join(folder, 'alive');
    // A learner's program says that it runs, and never ends.
    const endless = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(alive)}, String(process.pid));\nwhile (true) {}\nexport const timed = () => {};\n`;
    await writeFile(mine(folder), endless);
    await until('running and judging');
    const pid = await written(alive);
    await press('C-c');
    await until('exit code 0');
    await gone(pid);
    assert.match(await progressOf(folder), /"schema": 2/);
  });
});

const noProc = (): string | false =>
  existsSync('/proc/self/stat') ? false : 'there is no /proc here to find the process in';

test('SIGTERM gives the terminal back', { skip: noTmux() || noProc() }, async () => {
  await play(async ({ until, press, pid }) => {
    await until('English');
    await press('Enter');
    await until('Where shall');
    await press('Enter');
    await until('[Enter] begin');
    await press('Enter');
    await until('[Enter] go on');
    const [child] = await childrenOf(await pid());
    assert.ok(child !== undefined);
    process.kill(child, 'SIGTERM');
    const left = await until(/exit code \d+/);
    assert.doesNotMatch(left, /\[q\]uit/);
  });
});

test('the course speaks Korean from the first question on', { skip: noTmux() }, async () => {
  await play(async ({ until, press }) => {
    await until(/> 한국어/);
    await press('Enter');
    await until('어느 폴더에 둘까요');
    await press('Enter');
    await until('[Enter] 시작');
    await press('Enter');
    await until('[Enter] 계속');
    await press('ㅂ');
    await until('exit code 0');
  }, 'ko');
});

const written = async (file: string): Promise<number> => {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== '') return Number(text);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** Waits until a process is no more; the test runner's own limit ends it otherwise. */
const gone = async (pid: number): Promise<void> => {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const childrenOf = async (pid: number): Promise<readonly number[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8'))
    .split(' ')
    .filter((word) => word !== '')
    .map(Number);
