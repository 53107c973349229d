import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const runner = path.resolve('build/test/run.js');
let folder: string;

/** Runs the runner in a small repository of its own. */
const runTests = async (...words: readonly string[]): Promise<Ended> => {
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const child = promisify(execFile)(process.execPath, [runner, ...words], { cwd: folder, env });
  return await child.then(
    (output) => ({ code: 0, ...output }),
    (error: Ended) => error,
  );
};

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-run-'));
  await mkdir(path.join(folder, 'test/deep'), { recursive: true });
  await mkdir(path.join(folder, 'build/test/deep'), { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  const write = async (name: string, body: string): Promise<void> =>
    await writeFile(path.join(folder, 'build/test', `${name}.js`), `import { test } from 'node:test';\n${body}\n`);
  await write('good.test', "test('good', () => {});");
  await write('deep/bad.test', "test('bad', () => { throw new Error('as it should'); });");
  await write('deleted.test', "test('deleted', () => {});");
  for (const name of ['good.test.ts', 'deep/bad.test.ts', 'new.test.ts', 'support.ts']) {
    await writeFile(path.join(folder, 'test', name), '');
  }
});
after(async () => await rm(folder, { recursive: true, force: true }));

test('tests that pass end with 0 and the closing lines', async () => {
  const { code, stdout } = await runTests('good');
  assert.equal(code, 0);
  assert.match(stdout, /tests 1\n[^]*pass 1\n[^]*fail 0\n/);
});

test('one failing test makes the run fail', async () => {
  const { code, stdout } = await runTests('good', 'bad');
  assert.equal(code, 1);
  assert.match(stdout, /tests 2\n[^]*pass 1\n[^]*fail 1\n/);
});

test('words that match no test fail instead of passing with none', async () => {
  const { code, stderr } = await runTests('nowhere');
  assert.equal(code, 1);
  assert.match(stderr, /no test file matches: nowhere/);
});

test('a test that was not compiled is not passed over', async () => {
  const { code, stderr } = await runTests();
  assert.equal(code, 1);
  assert.match(stderr, /not compiled: .*new\.test\.js/);
});

test('what was compiled from a deleted test does not run', async () => {
  const { code, stderr } = await runTests('deleted');
  assert.equal(code, 1);
  assert.match(stderr, /no test file matches/);
});
