import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { someProcessWith } from './cli.ts';
import { learner, openCourseTerminal, type Learner } from './course-terminal.ts';
import { eventually, written } from './eventually.ts';
import { noTmux, type TmuxTerminal } from './tmux.ts';

const witness = path.resolve('build/test/e2e/witness.js');

/** Where the learner is when the window is closed. */
const moments: Readonly<Record<string, (terminal: TmuxTerminal, mine: Learner) => Promise<void>>> = {
  'on the text of an exercise': async ({ until, press }) => {
    await until('[Enter] begin');
    await press('Enter');
    await until('[Enter] go on');
  },
  'at the question': async ({ until, press }) => {
    await until('[Enter] begin');
    await press('Enter');
    await until('[Enter] go on');
    await press('Enter');
    await until('Your guess');
  },
  'while a program that never ends is judged': async ({ until, press }, { dir, fileOf }) => {
    await until('[Enter] begin');
    await press('Enter');
    await until('[Enter] go on');
    const alive = path.join(dir, 'alive');
    const endless = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(alive)}, 'yes');\nwhile (true) {}\nexport const timed = () => {};\n`;
    await writeFile(fileOf('timing-wrapper'), endless);
    await press('r');
    await written(async () => await readFile(alive, 'utf8'));
  },
};

const closing = async (context: TestContext, moment: string, hangUp: 'SIGHUP' | 'none'): Promise<void> => {
  const mine = await learner(context);
  const mark = `closed-${process.pid}-${moment.length}-${hangUp}`;
  const ended = path.join(path.dirname(mine.dir), 'ended.json');
  const terminal = await openCourseTerminal(context, {
    dir: mine.dir,
    environment: [`ASYNC_COURSE_TEST=${mark}`],
    under: [process.execPath, witness, ended, hangUp],
  });
  await moments[moment]?.(terminal, mine);
  const progress = path.join(mine.dir, '.async-course', 'progress.json');
  const before = await readFile(progress, 'utf8');
  assert.ok(someProcessWith(mark), 'the course is not running: nothing would be proved');
  await terminal.close();
  const end = await written(async () => await readFile(ended, 'utf8'));
  assert.deepEqual(JSON.parse(end), { code: 0, signal: null, said: '' });
  await eventually(() => !someProcessWith(mark));
  assert.equal(await readFile(progress, 'utf8'), before);
};

const skip = noTmux() || (existsSync('/proc/self/environ') ? false : 'there is no /proc here to find processes in');

for (const moment of Object.keys(moments)) {
  for (const hangUp of ['SIGHUP', 'none'] as const) {
    const how = hangUp === 'none' ? ', of which only its input tells,' : '';
    test(`closing the window ${moment}${how} ends the course, and nothing lives on`, { skip }, async (context) => {
      await closing(context, moment, hangUp);
    });
  }
}
