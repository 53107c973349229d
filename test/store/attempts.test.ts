import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { hashOf, hashOfAnswer, hashOfFiles, keepAttempt, readAttempt } from '../../src/store/attempts.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const alone = { 'exercise.ts': 'mine\n' };
const withWorker = { 'exercise.ts': 'mine\n', 'cpu.worker.ts': 'its worker\n', 'parts/deep/list.json': '[]' };

test('an answer of several files comes back as it was, and twice the same is kept once', async (context) => {
  const dir = await temporaryFolder(context);
  const hash = await keepAttempt(dir, 'two', withWorker);
  assert.equal(await keepAttempt(dir, 'two', withWorker), hash);
  assert.deepEqual(await readdir(path.join(dir, '.async-course/attempts/two')), [hash]);
  assert.deepEqual(await readAttempt(dir, 'two', hash), withWorker);
});

test('an answer of one file is kept under its own hash, as attempts were when they had no other', async (context) => {
  const dir = await temporaryFolder(context);
  const hash = await keepAttempt(dir, 'two', alone);
  assert.equal(hash, hashOf('mine\n'));
  assert.equal(await readFile(path.join(dir, '.async-course/attempts/two', `${hash}.ts`), 'utf8'), 'mine\n');
  assert.deepEqual(await readAttempt(dir, 'two', hash), alone);
});

test('a worker of one’s own makes another answer, and so does its name', () => {
  const hashes = [
    alone,
    withWorker,
    { ...withWorker, 'cpu.worker.ts': 'another\n' },
    { 'exercise.ts': 'mine\n', 'other.worker.ts': 'its worker\n' },
  ].map(hashOfAnswer);
  assert.equal(new Set(hashes).size, hashes.length);
});

test('an answer is the same in whatever order its files are found, and from their hashes alone', () => {
  const [first, ...rest] = Object.entries(withWorker);
  assert.ok(first !== undefined);
  const turned = Object.fromEntries([...rest, first]);
  assert.equal(hashOfAnswer(turned), hashOfAnswer(withWorker));
  const hashes = Object.fromEntries(Object.entries(withWorker).map(([name, text]) => [name, hashOf(text)]));
  assert.equal(hashOfFiles(hashes), hashOfAnswer(withWorker));
});

test('what was damaged is kept anew', async (context) => {
  const dir = await temporaryFolder(context);
  const hash = await keepAttempt(dir, 'two', withWorker);
  const place = path.join(dir, '.async-course/attempts/two', hash);
  await writeFile(path.join(place, 'cpu.worker.ts'), 'hal');
  assert.equal(await keepAttempt(dir, 'two', withWorker), hash);
  assert.deepEqual(await readAttempt(dir, 'two', hash), withWorker);
  await rm(path.join(place, 'exercise.ts'));
  assert.equal(await readAttempt(dir, 'two', hash), null);
  assert.equal(await keepAttempt(dir, 'two', withWorker), hash);
  assert.deepEqual(await readAttempt(dir, 'two', hash), withWorker);
});

test('half of one that a crash left behind is no attempt', async (context) => {
  const dir = await temporaryFolder(context);
  const hash = hashOfAnswer(withWorker);
  const left = path.join(dir, '.async-course/attempts/two', `${hash}.0123456789ab.tmp`);
  await mkdir(left, { recursive: true });
  await writeFile(path.join(left, 'exercise.ts'), 'mine\n');
  assert.equal(await readAttempt(dir, 'two', hash), null);
});
