import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli, someProcessWith, startCli } from './cli.ts';
import { running } from './running.ts';

const answer = path.resolve('solutions/01-reading-the-clock/02-two-delays/exercise.ts');
const notLinux = process.platform !== 'linux';

interface Learner {
  readonly dir: string;
  readonly file: string;
}

const learner = async (context: TestContext): Promise<Learner> => {
  const dir = path.join(await temporaryFolder(context), 'course');
  await mkdir(path.dirname(dir), { recursive: true });
  assert.equal((await cli(['init', dir], { cwd: path.dirname(dir) })).code, 0);
  return { dir, file: path.join(dir, '02-two-delays/exercise.ts') };
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(
    `${signal} in the middle of a check ends the program that is judged and leaves progress as it was`,
    { skip: notLinux },
    async (context) => {
      const { dir, file } = await learner(context);
      // It says that it runs, in a way that is seen from outside, starts a program of its own, and never ends.
      const mark = `survivor-${process.pid}-${signal}`;
      await writeFile(
        file,
        `import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
export const main = async (): Promise<number[]> => {
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '${mark}'], { detached: true, stdio: 'ignore' }).unref();
  writeFileSync('${path.join(dir, 'started')}', '');
  for (;;) Math.sqrt(2);
};
`,
      );
      const before = await readFile(path.join(dir, '.async-course/progress.json'), 'utf8');
      const check = running(context, ['check', 'two-delays'], dir);
      while ((await readFile(path.join(dir, 'started'), 'utf8').catch(() => null)) === null)
        assert.equal(check.child.exitCode, null, 'it ended too early');
      assert.ok(someProcessWith(mark), 'the program is not running: nothing would be proved');
      check.child.kill(signal);
      assert.equal(await check.ended, 130);
      assert.equal(someProcessWith(mark), false, 'something survived');
      assert.equal(await readFile(path.join(dir, '.async-course/progress.json'), 'utf8'), before);
    },
  );
}

test(
  'watch judges each save, says when the file goes away, and ends with 0 on Ctrl-C',
  { skip: process.platform === 'win32' },
  async (context) => {
    const { dir, file } = await learner(context);
    const watch = running(context, ['watch', 'two-delays'], dir);
    await watch.says(/not yet[^]*Watching/);
    await copyFile(answer, file);
    await watch.says(/passed[^]*Watching/);
    await rm(file);
    await watch.says(/is gone/);
    await writeFile(file, 'export const main = async () => {');
    await watch.says(/could not be judged[^]*Watching/);
    watch.child.kill('SIGINT');
    assert.equal(await watch.ended, 0);
    const { stdout } = await cli(['list', '--json'], { cwd: dir });
    assert.match(stdout, /"id":"two-delays"[^}]*"status":"done"/);
  },
);

test('Ctrl-C while watch judges ends it at once', { skip: notLinux }, async (context) => {
  const { dir, file } = await learner(context);
  const mark = `watched-${process.pid}`;
  await writeFile(file, `process.title = '${mark}';\nexport const main = async () => { for (;;) Math.sqrt(2); };\n`);
  const watch = running(context, ['watch', 'two-delays'], dir);
  await watch.says(/Judging/);
  while (!someProcessWith(mark)) assert.equal(watch.child.exitCode, null, 'it ended too early');
  watch.child.kill('SIGINT');
  assert.equal(await watch.ended, 0);
  assert.equal(someProcessWith(mark), false);
});

test('a reader that stops reading, as `head -1` does, is no error', async (context) => {
  const child = startCli(['list'], { cwd: await temporaryFolder(context) });
  child.stdout.destroy();
  child.stdin.end();
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  assert.equal(said, '');
  assert.equal(code, 0);
});
