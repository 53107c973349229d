import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { openSession } from '../../src/app/open-session.ts';
import type { Course, Lesson } from '../../src/core/course.ts';
import type { Attempt, Progress } from '../../src/core/progress.ts';
import { openCourse } from '../../src/course/open-course.ts';
import { loadProgress } from '../../src/store/progress-file.ts';
import type { Session } from '../../src/term/ports.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const broken = 'export const main = (';

interface Opened {
  readonly dir: string;
  readonly session: Session;
  readonly lesson: Lesson;
  readonly progress: () => Promise<Progress>;
}

const courseOf = async (): Promise<Course> => {
  const opened = await openCourse(process.cwd(), '0');
  assert.ok(opened.ok);
  return opened.value;
};

const opened = async (context: TestContext, dir: string): Promise<Opened> => {
  const course = await courseOf();
  const packageFolder = process.cwd();
  const found = await openSession({ dir, language: 'en', course, packageFolder, cwd: dir, environment: {} });
  assert.ok(found.ok);
  const session = found.value;
  context.after(async () => await session.close());
  const [lesson] = course.lessons;
  assert.ok(lesson !== undefined);
  const progress = async (): Promise<Progress> => {
    const loaded = await loadProgress(dir, 'en');
    assert.ok(loaded.ok);
    return loaded.value.progress;
  };
  return { dir, session, lesson, progress };
};

const judged = async ({ session, lesson }: Opened, text: string): Promise<Attempt | null> => {
  await writeFile(session.fileOf(lesson).path, text);
  const { attempt } = await session.run(lesson, 'check', new AbortController().signal, () => {});
  return attempt;
};

test('a verdict is written down before it is told', async (context) => {
  const one = await opened(context, path.join(await temporaryFolder(context), 'course'));
  const attempt = await judged(one, broken);
  assert.equal(attempt?.status, 'error');
  const { exercises } = await one.progress();
  assert.deepEqual(exercises[one.lesson.spec.id]?.attempts, [attempt]);
  const change = { kind: 'attempt', lesson: one.lesson.spec.id, attempt } as const;
  assert.equal(await one.session.saveProgress(change), null);
  assert.deepEqual((await one.progress()).exercises, exercises, 'and once');
});

test('that a verdict could not be written is said with it', async (context) => {
  const one = await opened(context, path.join(await temporaryFolder(context), 'course'));
  const store = path.join(one.dir, '.async-course', 'progress.json');
  await rm(store);
  await writeFile(store, '{"schema":9}');
  const attempt = await judged(one, broken);
  assert.ok(attempt !== null);
  const said = await one.session.saveProgress({ kind: 'attempt', lesson: one.lesson.spec.id, attempt });
  assert.equal(said?.key, 'store.newer');
});

test('a second window judges and writes nothing, until it has the seat', async (context) => {
  const dir = path.join(await temporaryFolder(context), 'course');
  const first = await opened(context, dir);
  const before = await first.progress();
  const second = await opened(context, dir);
  assert.equal(second.session.otherWindow, process.pid);
  assert.equal(second.session.notice?.key, 'notice.seat.theirs');

  const attempt = await judged(second, broken);
  assert.equal(attempt?.status, 'error');
  await second.session.saveProgress({ kind: 'hints', lesson: second.lesson.spec.id, count: 2 });
  assert.deepEqual(await second.progress(), before);
  assert.equal((await readdir(path.join(dir, '.async-course'))).includes('attempts'), false);
  const numbered = { hash: attempt?.hash ?? '', number: 1 };
  assert.equal((await second.session.restoreAttempt(second.lesson, numbered)).message.key, 'notice.seat.no-restore');
  assert.equal(await readFile(second.session.fileOf(second.lesson).path, 'utf8'), broken);

  const told = new Promise<readonly [number | null, Progress]>((resolve) =>
    second.session.onSeat((holder, progress) => resolve([holder, progress])),
  );
  await first.session.saveProgress({ kind: 'hints', lesson: first.lesson.spec.id, count: 1 });
  await first.session.close();
  const [holder, progress] = await told;
  assert.equal(holder, null);
  assert.equal(progress.exercises[first.lesson.spec.id]?.hints, 1, 'it goes on with what the first one wrote');
  await judged(second, `${broken}\n`);
  assert.equal((await second.progress()).exercises[second.lesson.spec.id]?.attempts.length, 1);
});

test('a folder that is no course folder is refused, and nothing is put into it', async (context) => {
  const dir = await temporaryFolder(context);
  await writeFile(path.join(dir, 'thesis.txt'), 'mine');
  const course = await courseOf();
  const refused = await openSession({
    dir,
    language: 'en',
    course,
    packageFolder: process.cwd(),
    cwd: dir,
    environment: {},
  });
  assert.equal(refused.ok, false);
  assert.deepEqual(await readdir(dir), ['thesis.txt']);
});
