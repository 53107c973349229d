import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { setTimeout as pass } from 'node:timers/promises';
import { keepBusy } from '../../src/author/keep-busy.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli, startCli } from './cli.ts';

/** A right answer that says in a file when it runs, and as which process. */
const rightAnswer = (flag: string): string => `import { writeFileSync } from 'node:fs';
import { delay } from 'async-course/kit';
export const main = async (): Promise<number[]> => {
  writeFileSync(${JSON.stringify(flag)}, String(process.pid));
  return await Promise.all([delay(200), delay(300)]);
};
`;

/** How long the machine is taken away, in milliseconds: more than the exercise itself takes. */
const AWAY_MS = 700;

const judgedWhile = async (
  context: TestContext,
  interrupt: (pids: { readonly cli: number; readonly learner: number }) => Promise<void>,
): Promise<string> => {
  const folder = await temporaryFolder(context);
  const [file, flag] = [path.join(folder, 'answer.ts'), path.join(folder, 'flag')];
  await writeFile(file, rightAnswer(flag));
  const child = startCli(['check', '--file', file, '--as', 'two-delays', '--json'], { cwd: folder });
  child.stdin.end();
  const output = text(child.stdout);
  while (!existsSync(flag) || readFileSync(flag, 'utf8') === '') await pass(2);
  await interrupt({ cli: child.pid ?? 0, learner: Number(readFileSync(flag, 'utf8')) });
  const report = JSON.parse(await output) as { readonly exercises: readonly { readonly status: string }[] };
  return report.exercises[0]?.status ?? 'nothing';
};

const skip = process.platform === 'win32' ? 'there are no stop signals on Windows' : false;

test('a process that was suspended does not fail a right answer', { skip }, async (context) => {
  const status = await judgedWhile(context, async ({ learner }) => {
    process.kill(learner, 'SIGSTOP');
    await pass(AWAY_MS);
    process.kill(learner, 'SIGCONT');
  });
  assert.equal(status, 'pass');
});

test('a laptop that slept does not fail a right answer', { skip }, async (context) => {
  const status = await judgedWhile(context, async ({ cli: course, learner }) => {
    process.kill(course, 'SIGSTOP');
    process.kill(learner, 'SIGSTOP');
    await pass(AWAY_MS);
    process.kill(learner, 'SIGCONT');
    process.kill(course, 'SIGCONT');
  });
  assert.equal(status, 'pass');
});

test('twelve busy processes do not fail a right answer, and do not let a wrong one pass', async (context) => {
  const folder = await temporaryFolder(context);
  const check = async (file: string): Promise<number | null> =>
    (await cli(['check', '--file', path.resolve(file), '--as', 'blocking-sleep'], { cwd: folder })).code;
  const busy = keepBusy(12);
  try {
    const right = await check('solutions/03-blocking-io/08-blocking-sleep/exercise.ts');
    assert.ok(right === 0 || right === 3, `the right answer ended with ${right}`);
    assert.equal(await check('lessons/03-blocking-io/08-blocking-sleep/exercise.ts'), 1);
  } finally {
    busy[Symbol.dispose]();
  }
});
