import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli } from './cli.ts';

const answer = path.resolve('solutions/02-cpu-bound-work/04-cpu-two-tasks/exercise.ts');

interface Attempted {
  readonly attempts: readonly { readonly hash: string; readonly status: string }[];
}

const learnersFolder = async (context: TestContext): Promise<string> => {
  const dir = path.join(await temporaryFolder(context), 'course');
  assert.equal((await cli(['init', dir], { cwd: path.dirname(dir) })).code, 0);
  return dir;
};

const attemptsOf = async (dir: string, id: string): Promise<Attempted['attempts']> =>
  (JSON.parse((await cli(['attempts', id, '--json'], { cwd: dir })).stdout) as Attempted).attempts;

const triesOf = async (dir: string, id: string): Promise<number | undefined> => {
  const { exercises } = JSON.parse(await readFile(path.join(dir, '.async-course/progress.json'), 'utf8')) as {
    readonly exercises: Readonly<Record<string, { readonly tries: number }>>;
  };
  return exercises[id]?.tries;
};

test('an attempt is all the files of an exercise: the worker that was changed comes back with it', async (context) => {
  const dir = await learnersFolder(context);
  const [file, worker, own] = ['exercise.ts', 'cpu.worker.ts', 'own.ts'].map((name) =>
    path.join(dir, '04-cpu-two-tasks', name),
  ) as [string, string, string];
  const shipped = await readFile(worker, 'utf8');
  await copyFile(answer, file);
  await writeFile(worker, `${shipped}// mine\n`);
  await writeFile(own, 'export {};\n');
  assert.equal((await cli(['check', 'cpu-two-tasks'], { cwd: dir })).code, 0);

  assert.equal((await cli(['reset', 'cpu-two-tasks'], { cwd: dir })).code, 0);
  assert.equal(await readFile(worker, 'utf8'), shipped);
  await writeFile(worker, 'a wrong turn\n');
  assert.equal((await cli(['attempts', 'cpu-two-tasks', '1'], { cwd: dir })).code, 0);
  assert.equal(await readFile(worker, 'utf8'), `${shipped}// mine\n`);
  assert.equal(await readFile(file, 'utf8'), await readFile(answer, 'utf8'));
  assert.equal(await readFile(own, 'utf8'), 'export {};\n');

  const attempts = await attemptsOf(dir, 'cpu-two-tasks');
  assert.deepEqual(
    attempts.map(({ status }) => status),
    ['pass', 'unjudged'],
    'what the attempt replaced is kept',
  );
  assert.equal((await cli(['attempts', 'cpu-two-tasks', '2'], { cwd: dir })).code, 0);
  assert.equal(await readFile(worker, 'utf8'), 'a wrong turn\n');
  const again = await cli(['attempts', 'cpu-two-tasks', '2'], { cwd: dir });
  assert.match(again.stdout, /already/);
});

test('an attempt of before, which is a single file, comes back and leaves the worker alone', async (context) => {
  const dir = await learnersFolder(context);
  const [file, worker] = ['exercise.ts', 'cpu.worker.ts'].map((name) => path.join(dir, '04-cpu-two-tasks', name)) as [
    string,
    string,
  ];
  const progress = path.join(dir, '.async-course/progress.json');
  const hash = createHash('sha256').update('of before\n').digest('hex').slice(0, 16);
  const old = {
    schema: 1,
    language: 'en',
    current: null,
    exercises: {
      'cpu-two-tasks': {
        status: 'pending',
        attempts: [{ hash, status: 'fail', at: '2026-01-01T00:00:00Z', exerciseMs: 1 }],
      },
    },
  };
  await writeFile(progress, JSON.stringify(old));
  await mkdir(path.join(dir, '.async-course/attempts/cpu-two-tasks'), { recursive: true });
  await writeFile(path.join(dir, `.async-course/attempts/cpu-two-tasks/${hash}.ts`), 'of before\n');
  const shipped = await readFile(worker, 'utf8');
  assert.equal((await cli(['attempts', 'cpu-two-tasks', '1'], { cwd: dir })).code, 0);
  assert.equal(await readFile(file, 'utf8'), 'of before\n');
  assert.equal(await readFile(worker, 'utf8'), shipped);
});

test('an exercise as it comes is no try, also one of several files; a change of its worker is', async (context) => {
  const dir = await learnersFolder(context);
  await cli(['check', 'cpu-two-tasks'], { cwd: dir });
  assert.equal(await triesOf(dir, 'cpu-two-tasks'), 0);
  const worker = path.join(dir, '04-cpu-two-tasks/cpu.worker.ts');
  await writeFile(worker, `${await readFile(worker, 'utf8')}// mine\n`);
  await cli(['check', 'cpu-two-tasks'], { cwd: dir });
  assert.equal(await triesOf(dir, 'cpu-two-tasks'), 1);
});
