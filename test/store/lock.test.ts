import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { withExercise } from '../../src/core/progress.ts';
import { withLock } from '../../src/store/lock.ts';
import { loadProgress, updateProgress } from '../../src/store/progress-file.ts';
import { STORE } from '../../src/store/store-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const nothing = async (): Promise<string> => await Promise.resolve('done');

const lockIn = (dir: string): string => path.join(dir, STORE, 'lock');

const folderLockedBy = async (context: TestContext, content: string): Promise<string> => {
  const dir = await temporaryFolder(context);
  await mkdir(path.join(dir, STORE));
  await writeFile(lockIn(dir), content);
  return dir;
};

const startNode = (source: string): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: ['pipe', 'ignore', 'inherit'] });

/** A process that lives until the test is over. */
const living = (context: TestContext): number => {
  const child = startNode('process.stdin.resume()');
  context.after(() => child.stdin?.end());
  return child.pid ?? 0;
};

test('the lock is there while the work is done, and gone afterwards', async (context) => {
  const dir = await temporaryFolder(context);
  const result = await withLock(dir, async () => await readdir(path.join(dir, STORE)));
  assert.deepEqual(result, { ok: true, value: ['lock'] });
  assert.deepEqual(await readdir(path.join(dir, STORE)), []);
});

test('work that fails gives the lock back', async (context) => {
  const dir = await temporaryFolder(context);
  const failing = withLock(dir, async () => await Promise.reject(new Error('no')));
  await assert.rejects(failing, /no/);
  assert.deepEqual(await withLock(dir, nothing, { patienceMs: 0 }), { ok: true, value: 'done' });
});

test('the lock of a living process is respected, and the process is named', async (context) => {
  const pid = living(context);
  const dir = await folderLockedBy(context, `${pid} theirs`);
  const result = await withLock(dir, nothing, { patienceMs: 0 });
  assert.ok(!result.ok);
  assert.equal(result.problem.message.key, 'store.locked');
  assert.equal(result.problem.message.values['pid'], pid);
  assert.equal(await readFile(lockIn(dir), 'utf8'), `${pid} theirs`);
});

test('a lock without content may be a second old: it is respected', async (context) => {
  const dir = await folderLockedBy(context, '');
  assert.equal((await withLock(dir, nothing, { patienceMs: 0 })).ok, false);
});

test('the lock of a process that has ended is taken over', async (context) => {
  const child = startNode('');
  await once(child, 'close');
  const dir = await folderLockedBy(context, `${child.pid} theirs`);
  assert.ok((await withLock(dir, nothing, { patienceMs: 0 })).ok);
  assert.deepEqual(await readdir(path.join(dir, STORE)), [], 'nothing is left of it');
});

test('a lock of an earlier process with our id, as in containers, is taken over', async (context) => {
  const dir = await folderLockedBy(context, `${process.pid} earlier`);
  assert.ok((await withLock(dir, nothing, { patienceMs: 0 })).ok);
});

test('a lock that is too old is taken over whoever holds it', async (context) => {
  const dir = await folderLockedBy(context, `${living(context)} theirs`);
  const old = new Date(Date.now() - 60_000);
  await utimes(lockIn(dir), old, old);
  assert.ok((await withLock(dir, nothing, { patienceMs: 0 })).ok);
});

test('changes made at once in one process are all kept', async (context) => {
  const dir = await temporaryFolder(context);
  const ids = Array.from({ length: 12 }, (_, index) => `exercise-${index}`);
  const results = await Promise.all(
    ids.map(
      async (id) =>
        await updateProgress(dir, 'en', (before) => withExercise(before, id, { hints: 1 }), { patienceMs: 60_000 }),
    ),
  );
  assert.ok(results.every(({ ok }) => ok));
  const loaded = await loadProgress(dir, 'en');
  assert.ok(loaded.ok);
  assert.deepEqual(Object.keys(loaded.value.progress.exercises).toSorted(), ids.toSorted());
});

test('changes made at once by several processes are all kept', async (context) => {
  const dir = await temporaryFolder(context);
  const modules = ['store/progress-file', 'core/progress'].map((name) =>
    JSON.stringify(new URL(`../../src/${name}.js`, import.meta.url).href),
  );
  const children = ['a', 'b', 'c'].map((name) =>
    startNode(`
      const [{ updateProgress }, { withExercise }] = await Promise.all([import(${modules[0]}), import(${modules[1]})]);
      for (let n = 0; n < 8; n++) {
        const result = await updateProgress(${JSON.stringify(dir)}, 'en', (p) => withExercise(p, '${name}' + n, { hints: 1 }), { patienceMs: 60_000 });
        if (!result.ok) throw new Error(JSON.stringify(result));
      }
    `),
  );
  const codes = await Promise.all(children.map(async (child) => ((await once(child, 'close')) as [number])[0]));
  assert.deepEqual(codes, [0, 0, 0]);
  const loaded = await loadProgress(dir, 'en');
  assert.ok(loaded.ok);
  assert.equal(Object.keys(loaded.value.progress.exercises).length, 24);
});
