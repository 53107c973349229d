import assert from 'node:assert/strict';
import { copyFile, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { hashOf, readAttempt } from '../../src/store/attempts.ts';
import type { Attempt, Progress } from '../../src/core/progress.ts';
import { learner, type Learner } from './course-terminal.ts';
import { running } from './running.ts';

const id = 'two-delays';

const attemptsOf = async ({ dir }: Learner): Promise<readonly Attempt[]> => {
  const text = await readFile(path.join(dir, '.async-course/progress.json'), 'utf8');
  return (JSON.parse(text) as Progress).exercises[id]?.attempts ?? [];
};

/** How editors save. */
const saves: readonly ((file: string, text: string) => Promise<void>)[] = [
  async (file, text) => await writeFile(file, text),
  async (file, text) => {
    await writeFile(`${file}.tmp`, text);
    await rename(`${file}.tmp`, file);
  },
  async (file, text) => {
    const handle = await open(file, 'w');
    await handle.write(text.slice(0, 5));
    await handle.write(text.slice(5));
    await handle.close();
  },
];

const unfinished = (number: number): string => `export const main = async () => { // attempt ${number}\n`;

test('of fifty saves within a second the last is judged, and nothing that was judged is lost', async (context) => {
  const mine = await learner(context);
  const { child, says, ended } = running(context, ['--plain', '--dir', mine.dir], mine.dir);
  await says(/Enter alone: begin/);
  child.stdin.write('list\n2\n');
  await says(/Exercise 2[^]*Enter alone: go on/);
  const answer = await readFile(mine.answerTo(id), 'utf8');
  for (let number = 1; number < 50; number++) await saves[number % saves.length]?.(mine.fileOf(id), unfinished(number));
  await writeFile(mine.fileOf(id), answer);
  const said = await says(/two-delays: passed/);
  child.stdin.write('q\n');
  assert.equal(await ended, 0);
  const attempts = await attemptsOf(mine);
  assert.equal(attempts.at(-1)?.hash, hashOf(answer));
  assert.equal(attempts.at(-1)?.status, 'pass');
  // The answer may have been there already for the save before it: then it passes twice, and the same text is one attempt.
  const told = said + (await says(/[^]*/));
  const count = (verdicts: RegExp): number => [...told.matchAll(verdicts)].length;
  const passes = attempts.filter(({ status }) => status === 'pass').length;
  assert.equal(attempts.length - passes, count(/two-delays: (?:not yet|could not be judged)/g), 'each is an attempt');
  assert.ok(passes >= 1 && passes <= count(/two-delays: passed/g), `${passes} passes\n${told}`);
  for (const { hash } of attempts) assert.notEqual(await readAttempt(mine.dir, id, hash), null);
});

test('a file that goes away is a sentence, a copy of it is nobody’s business, and its return is a save', async (context) => {
  const mine = await learner(context);
  const { child, says, ended } = running(context, ['--plain', '--dir', mine.dir], mine.dir);
  await says(/Enter alone: begin/);
  child.stdin.write('list\n2\n');
  await says(/Exercise 2[^]*Enter alone: go on/);
  const file = mine.fileOf(id);
  const folder = path.dirname(file);

  await copyFile(mine.answerTo(id), path.join(folder, 'exercise copy.ts'));
  await copyFile(mine.answerTo(id), path.join(folder, 'exercise.ts.bak'));
  await rm(file);
  await says(/Your file is gone/);
  await copyFile('test/wrong-fixes/two-delays/then-chain.ts', file);
  await says(/two-delays: not yet[^]*You can type/);

  await rename(file, path.join(folder, 'moved.ts'));
  assert.doesNotMatch(await says(/Your file is gone/), /passed|Running/);
  await rename(path.join(folder, 'exercise copy.ts'), file);
  await says(/two-delays: passed/);

  for (const [number, save] of saves.entries()) {
    await save(file, unfinished(number));
    await says(/could not be judged/);
  }
  child.stdin.write('q\n');
  assert.equal(await ended, 0);
  const statuses = (await attemptsOf(mine)).map(({ status }) => status);
  assert.deepEqual(statuses, ['fail', 'pass', 'error', 'error', 'error']);
});
