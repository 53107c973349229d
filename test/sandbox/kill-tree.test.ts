import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { someProcessWith } from '../e2e/cli.ts';
import { prepare } from '../../src/sandbox/prepare.ts';
import { runPrepared } from '../../src/sandbox/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hostileSpec } from './hostile-spec.ts';

const skip = process.platform === 'linux' ? false : 'only Linux lists the processes of a run';

/** A program that leaves a child in its group and a grandchild in a group of its own, both known by a word. */
const leavesChildren = (word: string, main: string): string => `import { spawn } from 'node:child_process';
const idle = 'setInterval(() => {}, 1000) // ${word}';
spawn(process.execPath, ['-e', idle], { stdio: 'ignore' });
spawn(process.execPath, ['-e', idle], { stdio: 'ignore', detached: true }).unref();
export const main = ${main};
`;

const run = async (context: TestContext, word: string, main: string, signal?: AbortSignal): Promise<string> => {
  const file = path.join(await temporaryFolder(context), 'exercise.ts');
  await writeFile(file, leavesChildren(word, main));
  const prepared = await prepare({ file, name: 'exercise.ts', others: {}, scenario: null });
  assert.ok(prepared.ok);
  const request = { spec: hostileSpec, prepared: prepared.value };
  const { trace } = await runPrepared(signal === undefined ? request : { ...request, signal });
  return trace.outcome.kind;
};

test('nothing that a program started is alive when its verdict is out', { skip }, async (context) => {
  assert.equal(await run(context, 'left-after-a-verdict', 'async () => [1, 2, 3]'), 'complete');
  assert.equal(someProcessWith('left-after-a-verdict'), false);
});

test('nothing is alive when the time limit ended the program', { skip }, async (context) => {
  assert.equal(await run(context, 'left-after-a-limit', 'async () => { for (;;); }'), 'timeout');
  assert.equal(someProcessWith('left-after-a-limit'), false);
});

test('nothing is alive when the learner stopped waiting', { skip }, async (context) => {
  const stopping = new AbortController();
  const running = run(context, 'left-after-an-abort', 'async () => { for (;;); }', stopping.signal);
  while (!someProcessWith('left-after-an-abort')) await new Promise((resolve) => setImmediate(resolve));
  stopping.abort();
  assert.equal(await running, 'killed');
  assert.equal(someProcessWith('left-after-an-abort'), false);
});
