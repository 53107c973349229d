import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { newProgress, untouched, withCurrent, withExercise, type Progress } from '../../src/core/progress.ts';
import { loadProgress, updateProgress, type LoadedProgress } from '../../src/store/progress-file.ts';
import { STORE } from '../../src/store/store-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const done = withExercise(withCurrent(newProgress('ko'), 'two-delays'), 'timing-wrapper', { status: 'done', tries: 2 });

const fileIn = (dir: string): string => path.join(dir, STORE, 'progress.json');

const folderWith = async (context: TestContext, text: string): Promise<string> => {
  const dir = await temporaryFolder(context);
  await mkdir(path.join(dir, STORE));
  await writeFile(fileIn(dir), text);
  return dir;
};

const loaded = async (dir: string): Promise<LoadedProgress> => {
  const result = await loadProgress(dir, 'en');
  assert.ok(result.ok);
  return result.value;
};

const setAside = async (dir: string): Promise<readonly string[]> =>
  (await readdir(path.join(dir, STORE))).filter((name) => name.includes('damaged'));

test('what is saved is read again', async (context) => {
  const dir = await temporaryFolder(context);
  await updateProgress(dir, 'en', () => done);
  assert.deepEqual(await loaded(dir), { progress: done, notice: null });
});

test('a folder without progress begins with none, in the language that was asked for', async (context) => {
  const dir = await temporaryFolder(context);
  assert.deepEqual(await loaded(dir), { progress: newProgress('en'), notice: null });
  assert.deepEqual(await readdir(dir), [], 'reading must not write');
});

test('the version before is kept', async (context) => {
  const dir = await temporaryFolder(context);
  await updateProgress(dir, 'en', () => newProgress('ko'));
  await updateProgress(dir, 'en', () => done);
  const before = await readFile(path.join(dir, STORE, 'progress.previous.json'), 'utf8');
  assert.deepEqual(JSON.parse(before), newProgress('ko'));
});

test('what the first schema held is read, and written as the present one', async (context) => {
  const attempt = { hash: 'a', status: 'fail', at: '2030-01-01T00:00:00Z', exerciseMs: 5 };
  const { measuredMs: _, ...first } = { ...untouched, attempts: [attempt] };
  const old = { schema: 1, language: 'ko', current: 'two-delays', exercises: { 'two-delays': first } };
  const dir = await folderWith(context, JSON.stringify(old));
  const { progress } = await loaded(dir);
  assert.deepEqual(progress, { ...old, schema: 2, exercises: { 'two-delays': { ...first, measuredMs: null } } });
  await updateProgress(dir, 'ko', (before) => before);
  assert.deepEqual((await loaded(dir)).progress, progress);
  assert.match(await readFile(fileIn(dir), 'utf8'), /"schema": 2/);
  assert.deepEqual(await setAside(dir), []);
});

test('a newer schema is refused by name, and not a byte of it is touched', async (context) => {
  const text = '{"schema":3,"language":"en","stars":7}';
  const dir = await folderWith(context, text);
  const result = await loadProgress(dir, 'en');
  assert.ok(!result.ok);
  assert.equal(result.problem.message.key, 'store.newer');
  assert.equal(result.problem.message.values['schema'], 3);
  assert.equal(await readFile(fileIn(dir), 'utf8'), text);
  assert.deepEqual(await readdir(path.join(dir, STORE)), ['progress.json']);
});

for (const [name, text] of [
  ['an empty file', ''],
  ['half a file', JSON.stringify(done).slice(0, 70)],
  ['something else', '[1, 2]'],
  ['zeros, as a crashed disk leaves them', '\0'.repeat(300)],
] as const) {
  test(`${name} is set aside, and the version before is what counts`, async (context) => {
    const dir = await folderWith(context, text);
    await writeFile(path.join(dir, STORE, 'progress.previous.json'), JSON.stringify(done));
    const { progress, notice } = await loaded(dir);
    assert.deepEqual(progress, done);
    assert.equal(notice?.key, 'store.damaged');
    const [aside = ''] = await setAside(dir);
    assert.equal(await readFile(path.join(dir, STORE, aside), 'utf8'), text);
    assert.deepEqual(await loaded(dir), { progress: done, notice: null }, 'it is said once');
  });
}

test('of a damaged file everything is kept that can be read', async (context) => {
  const damaged = {
    ...done,
    current: 7,
    exercises: { 'timing-wrapper': done.exercises['timing-wrapper'], 'two-delays': { status: 'finished' } },
  };
  const dir = await folderWith(context, JSON.stringify(damaged));
  const { progress, notice } = await loaded(dir);
  const kept: Progress = { ...done, current: null };
  assert.deepEqual(progress, kept);
  assert.deepEqual(notice?.values['kept'], 1);
  assert.equal((await setAside(dir)).length, 1);
});

test('keys that an entry lacks take their defaults', async (context) => {
  const dir = await folderWith(
    context,
    JSON.stringify({ ...newProgress('en'), exercises: { 'two-delays': { status: 'done' } } }),
  );
  const { progress, notice } = await loaded(dir);
  assert.deepEqual(progress.exercises['two-delays'], { ...untouched, status: 'done' });
  assert.equal(notice, null);
});

test('an exercise named like a property of every object is only a name', async (context) => {
  const text = JSON.stringify(newProgress('en')).replace(
    '"exercises":{}',
    '"exercises":{"__proto__":{"status":"done"}}',
  );
  const dir = await folderWith(context, text);
  const { progress } = await loaded(dir);
  assert.deepEqual(Object.keys(progress.exercises), ['__proto__']);
});

test('progress.json as a folder is a sentence, not a stack', async (context) => {
  const dir = await temporaryFolder(context);
  await mkdir(fileIn(dir), { recursive: true });
  const result = await loadProgress(dir, 'en');
  assert.ok(!result.ok);
  assert.equal(result.problem.message.key, 'store.unreadable');
});
