import assert from 'node:assert/strict';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { withAttempt, withCurrent } from '../../src/core/progress.ts';
import { keepAttempt } from '../../src/store/attempts.ts';
import { updateProgress } from '../../src/store/progress-file.ts';
import { learner, openCourseTerminal, RESTORED, type CourseTerminalRequest, type Learner } from './course-terminal.ts';
import { written } from './eventually.ts';
import { noTmux, type TmuxTerminal } from './tmux.ts';

const id = 'two-delays';
const skip = noTmux();

interface Playing extends TmuxTerminal {
  readonly mine: Learner;
}

/** Somebody who has tried the second exercise three times: every page of it can be seen then. */
const experienced = async (context: TestContext): Promise<Learner> => {
  const mine = await learner(context);
  for (const name of ['loop', 'no-await', 'then-chain']) {
    const file = `test/wrong-fixes/two-delays/${name}.ts`;
    const hash = await keepAttempt(mine.dir, id, { 'exercise.ts': await readFile(file, 'utf8') });
    const attempt = { hash, status: 'fail', at: '2030-01-02T03:04:05Z', exerciseMs: 501 } as const;
    const kept = await updateProgress(mine.dir, 'en', (progress) =>
      withCurrent(withAttempt(progress, id, attempt), id),
    );
    assert.ok(kept.ok);
    await copyFile(file, mine.fileOf(id));
  }
  return mine;
};

/** The course at the text of that exercise. */
const playing = async (
  context: TestContext,
  mine: Learner,
  request: Partial<CourseTerminalRequest> = {},
): Promise<Playing> => {
  const terminal = await openCourseTerminal(context, { dir: mine.dir, ...request });
  await terminal.until(/╭ two-delays ─[^]*watching/);
  return { ...terminal, mine };
};

const endless = async ({ mine, until }: Playing): Promise<void> => {
  const alive = path.join(mine.dir, 'alive');
  await writeFile(
    mine.fileOf(id),
    `import { writeFileSync } from 'node:fs';\nexport const main = () => {\n  writeFileSync(${JSON.stringify(alive)}, 'yes');\n  for (;;);\n};\n`,
  );
  await written(async () => await readFile(alive, 'utf8'));
  await until('running and judging');
};

/** How to come to each page from the text of the exercise, and what it shows then. */
const pages: Readonly<Record<string, readonly [go: (playing: Playing) => Promise<void>, shows: RegExp]>> = {
  'the text': [async () => await Promise.resolve(), /Two questions/],
  hints: [async ({ press }) => await press('h'), /Hint 1 of 3/],
  'a verdict': [async ({ press }) => await press('r'), /not yet ─/],
  'the timeline': [
    async ({ press, until }) => {
      await press('r');
      await until(/not yet ─[^]*watching/);
      await press('t');
    },
    /loop [^]*zoom/,
  ],
  'the solution': [async ({ press }) => await press('s'), /One good answer/],
  'the difference': [async ({ press }) => await press('d'), /Your file and a good answer/],
  'the attempts': [async ({ press }) => await press('a'), /3 judged versions/],
  'an attempt': [async ({ press }) => await press('a', 'Enter'), /Attempt 3/],
  'the list': [async ({ press }) => await press('l'), /> . two-delays/],
  'a search': [async ({ press }) => await press('l', '/', 'c', 'p', 'u'), /cpu-two-tasks/],
  help: [async ({ press }) => await press('?'), /Edit your file in your own editor/],
  'a running check': [endless, /running and judging/],
};

// Most of the time a terminal is waited for: some at once take no longer than one.
test('Ctrl-C leaves a terminal that works as before', { skip, concurrency: 3 }, async (context) => {
  const tests = Object.entries(pages).map(
    async ([page, [go, shows]]) =>
      await context.test(`on ${page}`, async (inner) => {
        const at = await playing(inner, await experienced(inner));
        await go(at);
        await at.until(shows);
        await at.press('C-c');
        const left = await at.until(RESTORED);
        assert.match(left, /Until next time[^]*exit code 0/);
        assert.doesNotMatch(left, /\[q\]uit/, 'the shell has its screen back');
      }),
  );
  await Promise.all(tests);
});

test('Ctrl-C at each question leaves a terminal that works as before', { skip }, async (context) => {
  const mine = await learner(context);
  const fresh = path.join(path.dirname(mine.dir), 'fresh');
  const language = await openCourseTerminal(context, { dir: fresh });
  await language.until('English');
  await language.press('C-c');
  await language.until(`${RESTORED} 0`);

  const guess = await openCourseTerminal(context, { dir: mine.dir });
  await guess.until('[Enter] begin');
  await guess.press('Enter');
  await guess.until('[Enter] go on');
  await guess.press('Enter');
  await guess.until('Your guess');
  await guess.press('C-c');
  await guess.until(`${RESTORED} 0`);
});

/** A page is drawn for a size when its panel ends at the last column that it may use, and its keys are in the last row. */
const isDrawnFor =
  (columns: number, rows: number) =>
  (screen: string): boolean => {
    const lines = screen.split('\n').slice(0, rows);
    const width = Math.min(columns, 110);
    const top = lines.find((line) => line.startsWith('╭'));
    return (top === undefined || top.length === width) && (lines[rows - 1] ?? '').includes('[q]uit');
  };

test('every page is drawn anew for every size of the window', { skip }, async (context) => {
  const at = await playing(context, await experienced(context));
  for (const [page, [go, shows]] of Object.entries(pages)) {
    // A search has the letters for itself, and a check that never ends comes below.
    if (page === 'a search' || page === 'a running check') continue;
    await go(at);
    await at.until(shows);
    for (const [columns, rows] of [
      [60, 18],
      [200, 50],
    ] as const) {
      await at.resize(columns, rows);
      await at.until(isDrawnFor(columns, rows));
    }
    await at.press('BSpace', 'p');
    await at.until(/The shop asks two suppliers/);
  }
  await at.press('q');
  await at.until(RESTORED);
});

test('a window that is small says so, and goes on when it is not', { skip }, async (context) => {
  const { until, resize, press } = await playing(context, await experienced(context));
  await resize(50, 12);
  await until(/window below 60 × 18[^]*\[q\]uit/);
  await press('h');
  await until('Hint 1 of 3');
  await resize(25, 5);
  await until(/too\s+small/);
  await resize(80, 24);
  await until(isDrawnFor(80, 24));
  await until('Hint 1 of 3');
});

test('the size of the window may change during a check and at a question', { skip }, async (context) => {
  const at = await playing(context, await experienced(context));
  await endless(at);
  for (const [columns, rows] of [
    [60, 18],
    [200, 50],
    [100, 30],
  ] as const) {
    await at.resize(columns, rows);
    await at.until((screen) => isDrawnFor(columns, rows)(screen) && screen.includes('running and judging'));
  }
  await at.press('q');
  await at.until(RESTORED);

  const question = await openCourseTerminal(context, { dir: (await learner(context)).dir });
  await question.until('[Enter] begin');
  await question.press('Enter');
  await question.until('[Enter] go on');
  await question.press('Enter');
  await question.until('Your guess');
  await question.resize(60, 18);
  await question.until(
    (screen) => screen.includes('Your guess') && (screen.split('\n')[0] ?? '').trimEnd().length < 60,
  );
  await question.press('1', 'Enter');
  await question.until('Your guess was right');
});

test('Ctrl-Z gives the shell its screen, and fg goes on where it was', { skip }, async (context) => {
  const mine = await learner(context);
  const shell = await openCourseTerminal(context, { dir: mine.dir, interactive: true });
  const { until, press } = shell;
  const suspended = async (): Promise<void> => {
    await press('C-z');
    assert.doesNotMatch(await until(/Stopped|suspended/i), /\[q\]uit|Your guess/);
    await press('fg', 'Enter');
  };
  await until('[Enter] begin');
  await press('Enter');
  await until('[Enter] go on');
  await suspended();
  await until('[Enter] go on');

  await press('Enter');
  await until('Your guess');
  await suspended();
  await until('Your guess');
  await press('1', 'Enter');
  await until('Your turn');

  const alive = path.join(mine.dir, 'alive');
  await writeFile(
    mine.fileOf('timing-wrapper'),
    `import { writeFileSync } from 'node:fs';\nexport const timed = () => {\n  writeFileSync(${JSON.stringify(alive)}, 'yes');\n  for (;;);\n};\n`,
  );
  await written(async () => await readFile(alive, 'utf8'));
  await until('running and judging');
  await suspended();
  await until('running and judging');
  await press('C-c');
  await until('Until next time');
});

test('a wrong fix is told by its name, and hints come one of three at a time', { skip }, async (context) => {
  const { until, press } = await playing(context, await experienced(context), { columns: 100, rows: 40 });
  await press('r');
  await until(/not yet ─[^]*The two waits did not run side by side/);
  for (const hint of ['Hint 1 of 3', 'Hint 2 of 3', 'Hint 3 of 3', 'That was the last hint']) {
    await press('h');
    await until(hint);
  }
});
