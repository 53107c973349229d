import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { smallCourse, writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli, MAIN, someProcessWith, startCli } from './cli.ts';
import { noTmux, openTmux } from './tmux.ts';

interface Learner {
  readonly course: string;
  readonly dir: string;
  readonly write: (name: string, source: string) => Promise<void>;
}

/** Three exercises that need no time by themselves. */
const learner = async (context: TestContext): Promise<Learner> => {
  const folder = await temporaryFolder(context);
  const [course, dir] = [path.join(folder, 'course'), path.join(folder, 'mine')];
  await mkdir(course);
  await writeFiles(course, {
    ...smallCourse,
    'lessons/02-work/10-third/scenario.ts': 'export const scenario = async () => {};\n',
  });
  assert.equal((await cli(['init', dir, '--course', course], { cwd: folder })).code, 0);
  return {
    course,
    dir,
    write: async (name, source) => await writeFile(path.join(dir, name, 'exercise.ts'), source),
  };
};

test('--all --jobs judges some at a time and reports them in the order of the course', async (context) => {
  const { course, dir, write } = await learner(context);
  // The first can only end while the third runs: one at a time, it would wait in vain.
  const met = path.join(dir, 'met');
  await write(
    '01-first',
    `import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
export const main = async (): Promise<number> => {
  while (!existsSync('${met}')) await setTimeout(10);
  return 1;
};
`,
  );
  await write(
    '10-third',
    `import { writeFileSync } from 'node:fs';\nwriteFileSync('${met}', '');\nexport const main = (): number => 1;\n`,
  );
  const done = await cli(['check', '--all', '--jobs', '2', '--course', course, '--json'], { cwd: dir });
  assert.equal(done.code, 1, done.stdout + done.stderr);
  const { exercises } = JSON.parse(done.stdout) as {
    readonly exercises: readonly { readonly id: string; readonly status: string }[];
  };
  assert.deepEqual(
    exercises.map(({ id }) => id),
    ['first', 'second', 'third'],
  );
  assert.deepEqual(exercises[0]?.status, 'pass');
  assert.deepEqual(exercises[1]?.status, 'fail');
});

test(
  'Ctrl-C ends every program that is being judged, and what was judged before is kept',
  {
    skip: process.platform !== 'linux',
  },
  async (context) => {
    const { course, dir, write } = await learner(context);
    const mark = `all-at-once-${process.pid}`;
    await write('01-first', 'export const main = (): number => 1;\n');
    for (const name of ['02-second', '10-third'])
      await write(
        name,
        `import { writeFileSync } from 'node:fs';
process.title = '${mark}';
writeFileSync('${path.join(dir, `${name}.started`)}', '');
export const main = (): void => { for (;;) Math.sqrt(2); };
`,
      );
    const child = startCli(['check', '--all', '--jobs', '2', '--course', course, '--reporter', 'tap'], { cwd: dir });
    context.after(() => child.kill('SIGKILL'));
    const printed = Promise.all([text(child.stdout), text(child.stderr)]);
    const ended = once(child, 'close');
    for (const name of ['02-second', '10-third'])
      while ((await readFile(path.join(dir, `${name}.started`), 'utf8').catch(() => null)) === null)
        assert.equal(child.exitCode, null, 'it ended too early');
    assert.ok(someProcessWith(mark), 'nothing is running: nothing would be proved');
    child.kill('SIGINT');
    assert.deepEqual((await ended)[0], 130);
    assert.equal(someProcessWith(mark), false, 'something survived');
    const [stdout, stderr] = await printed;
    assert.match(stdout, /^TAP version 14\n1\.\.3\nok 1 - first\n[^]*\nBail out! Ctrl-C\n$/);
    assert.doesNotMatch(stdout, /ok [23]/);
    assert.match(stderr, /1 of 3 exercises judged/);
    const list = await cli(['list', '--course', course, '--json'], { cwd: dir });
    assert.match(list.stdout, /"id":"first"[^}]*"status":"done"/);
  },
);

test(
  'on a terminal one line says what is being judged, and it is gone at the end',
  { skip: noTmux() },
  async (context) => {
    const { course, dir, write } = await learner(context);
    const go = path.join(dir, 'go');
    await write(
      '02-second',
      `import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
export const main = async (): Promise<number> => {
  while (!existsSync('${go}')) await setTimeout(10);
  return 1;
};
`,
    );
    const command = `env -u CI LANG=C.UTF-8 '${process.execPath}' '${MAIN}' check second --course '${course}' --repeat 2; cat`;
    const terminal = await openTmux({ command, cwd: dir });
    context.after(terminal.close);
    await terminal.until('Judging second 1/2 · 0 of 1 done');
    await writeFile(go, '');
    assert.doesNotMatch(await terminal.until(/second, 2 times: 2 passed[^]*passed/), /Judging/);
  },
);
