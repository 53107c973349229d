import assert from 'node:assert/strict';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { before, test, type TestContext } from 'node:test';
import { createFolder } from '../../src/app/create-folder.ts';
import { exportCourse } from '../../src/app/export-course.ts';
import { changeProgress, openHome, type Home } from '../../src/app/home.ts';
import { importCourse, type Imported } from '../../src/app/import-course.ts';
import type { Answer } from '../../src/core/answer.ts';
import type { Course } from '../../src/core/course.ts';
import type { Result } from '../../src/core/message.ts';
import { exerciseOf, withAttempt, withCurrent, withExercise, type ExerciseProgress } from '../../src/core/progress.ts';
import { readWork } from '../../src/course/answer-files.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { keepAttempt, readAttempt } from '../../src/store/attempts.ts';
import { anyNumber } from '../any-number.ts';
import { smallCourse, writeFiles, type CourseFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let packageFolder: string;
before(() => {
  packageFolder = process.cwd();
});

const courseIn = async (folder: string, changes: CourseFiles = {}): Promise<Course> => {
  await rm(folder, { recursive: true, force: true });
  await writeFiles(folder, { ...smallCourse, ...changes });
  const opened = await openCourse(folder, '1.0.0');
  assert.ok(opened.ok);
  return opened.value;
};

const newHome = async (dir: string, course: Course): Promise<Home> => {
  const created = await createFolder({ dir, course, language: 'en', packageFolder });
  assert.ok(created.ok);
  return created.value.home;
};

const homeIn = async (dir: string): Promise<Home> => {
  const home = await openHome(dir, 'en');
  assert.ok(home.ok);
  return home.value;
};

const names = ['exercise.ts', 'cpu.worker.ts', 'own.ts', 'parts/deep.json', 'README.md', 'notes.txt'];

/** A learner who has worked on some exercises, with more or less success. */
const anyWork = async (home: Home, course: Course, next: (below: number) => number): Promise<void> => {
  for (const lesson of course.lessons) {
    const { id } = lesson.spec;
    for (let save = next(4); save > 0; save--) {
      const files = Object.fromEntries(
        names.flatMap((name): [string, string][] => (next(3) === 0 ? [[name, `// ${next(5)}\n`]] : [])),
      );
      await writeFiles(path.join(home.dir, lesson.name), files);
      const answer = { 'exercise.ts': '', ...(await readWork(home.dir, lesson)) };
      if (next(2) === 0) continue;
      const hash = await keepAttempt(home.dir, id, answer);
      const status = (['pass', 'fail', 'error'] as const)[next(3)] ?? 'fail';
      const at = new Date(1_780_000_000_000 + next(1_000_000)).toISOString();
      await changeProgress(home, (progress) => withAttempt(progress, id, { hash, status, at, exerciseMs: next(500) }));
    }
    if (next(3) === 0)
      await changeProgress(home, (progress) => withExercise(progress, id, { hints: next(4), prediction: 300 }));
    if (next(3) === 0) await changeProgress(home, (progress) => withCurrent(progress, id));
  }
};

/** All that belongs to a learner: files of exercises, progress, and the files of each attempt. */
const everything = async (dir: string, course: Course): Promise<object> => {
  const { progress } = await homeIn(dir);
  return { progress, files: await filesIn(dir, course), attempts: await attemptsIn(dir) };
};

/** For each exercise, what is in its folder. */
const filesIn = async (dir: string, course: Course): Promise<readonly Answer[]> =>
  await Promise.all(course.lessons.map(async (lesson) => await readWork(dir, lesson)));

const attemptsIn = async (dir: string): Promise<readonly { readonly id: string; readonly answer: Answer | null }[]> => {
  const { progress } = await homeIn(dir);
  const all = Object.entries(progress.exercises).flatMap(([id, { attempts }]) =>
    attempts.map(({ hash }) => ({ id, hash })),
  );
  return await Promise.all(all.map(async ({ id, hash }) => ({ id, answer: await readAttempt(dir, id, hash) })));
};

interface Place {
  readonly folder: string;
  readonly course: Course;
  readonly file: string;
}

const place = async (context: TestContext): Promise<Place> => {
  const folder = await temporaryFolder(context);
  return { folder, course: await courseIn(path.join(folder, 'source')), file: path.join(folder, 'export.json') };
};

const now = new Date('2026-11-23T00:00:00Z');

const imported = async ({ course, file }: Place, dir: string, sure = false): Promise<Result<Imported>> =>
  await importCourse({ file, course, dir, language: null, packageFolder, sure, now });

test('in a new folder everything is as it was, and exported again it is the same', async (context) => {
  const here = await place(context);
  const { folder, course, file } = here;
  const next = anyNumber(11);
  for (let round = 0; round < 15; round++) {
    const [mine, theirs] = [path.join(folder, `mine-${round}`), path.join(folder, `theirs-${round}`)];
    await anyWork(await newHome(theirs, course), course, next);
    const first = await exportCourse(await homeIn(theirs), { course, file, now });
    assert.ok(first.ok, JSON.stringify(first));
    const done = await imported(here, mine);
    assert.ok(done.ok, JSON.stringify(done));
    assert.deepEqual([done.value.replaced, done.value.kept, done.value.unknown], [[], [], []]);
    assert.deepEqual(await everything(mine, course), await everything(theirs, course));
    const second = await exportCourse(await homeIn(mine), { course, file, now });
    assert.deepEqual(second, first);
    const again = await imported(here, mine);
    assert.ok(again.ok);
    assert.deepEqual([again.value.written, again.value.replaced], [[], []]);
    assert.deepEqual(await everything(mine, course), await everything(theirs, course));
  }
});

test('into a folder that is in use nothing is lost: what was there is there, or an attempt', async (context) => {
  const here = await place(context);
  const { folder, course, file } = here;
  const next = anyNumber(12);
  let replaced = 0;
  const shipped = await filesIn((await newHome(path.join(folder, 'fresh'), course)).dir, course);
  for (let round = 0; round < 25; round++) {
    const [mine, theirs] = [path.join(folder, `mine-${round}`), path.join(folder, `theirs-${round}`)];
    for (const dir of [mine, theirs]) await anyWork(await newHome(dir, course), course, next);
    assert.ok((await exportCourse(await homeIn(theirs), { course, file, now })).ok);
    const [mineBefore, theirsBefore] = [await homeIn(mine), await homeIn(theirs)];
    const [mineFiles, theirFiles] = await Promise.all([filesIn(mine, course), filesIn(theirs, course)]);
    const asked = await imported(here, mine);
    if (!asked.ok) {
      assert.equal(asked.problem.message.key, 'import.sure');
      assert.deepEqual(await filesIn(mine, course), mineFiles);
      assert.deepEqual((await homeIn(mine)).progress, mineBefore.progress);
    }
    const done = await imported(here, mine, true);
    assert.ok(done.ok, JSON.stringify(done));
    assert.equal(done.value.replaced.length === 0, asked.ok, 'it asks just when something would be replaced');
    replaced += done.value.replaced.length;
    const attempts = await attemptsIn(mine);
    const after = await filesIn(mine, course);
    for (const [index, lesson] of course.lessons.entries()) {
      const { id } = lesson.spec;
      const kept = [after[index] ?? {}, ...attempts.filter((each) => each.id === id).map(({ answer }) => answer ?? {})];
      for (const [name, text] of Object.entries(mineFiles[index] ?? {}))
        if (shipped[index]?.[name] !== text)
          assert.ok(
            kept.some((files) => files[name] === text),
            `round ${round}: ${id}/${name} of this machine is gone`,
          );
      if (done.value.written.includes(id) || done.value.replaced.includes(id))
        for (const [name, text] of Object.entries(theirFiles[index] ?? {}))
          if (name !== 'README.md') assert.equal(after[index]?.[name], text, `${id}/${name} of the other machine`);
      const standings: readonly ExerciseProgress[] = [mineBefore, theirsBefore].map(({ progress }) =>
        exerciseOf(progress, id),
      );
      const merged = exerciseOf(done.value.home.progress, id);
      assert.equal(
        merged.status === 'done',
        standings.some(({ status }) => status === 'done'),
      );
      for (const { hash } of standings.flatMap((standing) => standing.attempts))
        assert.ok(merged.attempts.some((attempt) => attempt.hash === hash));
    }
    assert.equal((await imported(here, mine)).ok, true, 'the second time there is nothing left to replace');
  }
  assert.ok(replaced > 5, 'too little was replaced: nothing would be proved');
});

test('an answer from which the learner went on here stays', async (context) => {
  const here = await place(context);
  const { folder, course, file } = here;
  const [lesson] = course.lessons;
  assert.ok(lesson !== undefined);
  const dirs = ['mine', 'theirs'].map((name) => path.join(folder, name)) as [string, string];
  const [mine, theirs] = dirs;
  for (const dir of dirs) {
    const home = await newHome(dir, course);
    await writeFiles(path.join(dir, lesson.name), { 'exercise.ts': 'first\n' });
    const hash = await keepAttempt(dir, 'first', { 'exercise.ts': 'first\n' });
    await changeProgress(home, (progress) =>
      withAttempt(progress, 'first', { hash, status: 'fail', at: now.toISOString(), exerciseMs: 1 }),
    );
  }
  assert.ok((await exportCourse(await homeIn(theirs), { course, file, now })).ok);
  await writeFiles(path.join(mine, lesson.name), { 'exercise.ts': 'second\n' });
  const done = await imported(here, mine);
  assert.ok(done.ok);
  assert.deepEqual([done.value.kept, done.value.replaced], [['first'], []]);
  assert.equal(await readFile(path.join(mine, lesson.name, 'exercise.ts'), 'utf8'), 'second\n');
});

test('answers to exercises that this course does not have become attempts', async (context) => {
  const here = await place(context);
  const { folder, course, file } = here;
  const theirs = await newHome(path.join(folder, 'theirs'), course);
  await writeFiles(path.join(theirs.dir, '10-third'), { 'exercise.ts': 'mine\n' });
  assert.ok((await exportCourse(theirs, { course, file, now })).ok);
  const smaller = { ...course, lessons: course.lessons.slice(0, 2) };
  const dir = path.join(folder, 'mine');
  const done = await imported({ ...here, course: smaller }, dir);
  assert.ok(done.ok);
  assert.deepEqual(done.value.unknown, ['third']);
  const [attempt] = await attemptsIn(dir);
  assert.equal(attempt?.id, 'third');
  assert.equal(attempt.answer?.['exercise.ts'], 'mine\n');
});

test('a folder with other things in it is refused, and so is a damaged file; both leave everything as it was', async (context) => {
  const here = await place(context);
  const { folder, course, file } = here;
  const theirs = await newHome(path.join(folder, 'theirs'), course);
  assert.ok((await exportCourse(theirs, { course, file, now })).ok);
  const full = path.join(folder, 'full');
  await writeFiles(full, { 'thesis.tex': 'x' });
  const refused = await imported(here, full, true);
  assert.ok(!refused.ok);
  assert.equal(refused.problem.message.key, 'folder.not-empty');
  assert.deepEqual(await readdir(full), ['thesis.tex']);
  await writeFiles(folder, { 'export.json': (await readFile(file, 'utf8')).slice(0, -20) });
  const broken = await imported(here, path.join(folder, 'new'), true);
  assert.ok(!broken.ok);
  assert.equal(broken.problem.message.key, 'import.damaged');
  assert.equal(await stat(path.join(folder, 'new')).catch(() => null), null);
});
