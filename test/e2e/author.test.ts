import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { smallCourse, writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli } from './cli.ts';

interface Made {
  readonly folders: readonly string[];
  readonly files: readonly { readonly file: string; readonly todos: number }[];
}

/** A course with a new lesson in it, as `author new` leaves it. */
const withNewLesson = async (context: TestContext): Promise<{ readonly folder: string; readonly made: Made }> => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, smallCourse);
  const { code, stdout, stderr } = await cli(['author', 'new', 'clocks', 'slow-log', '--course', folder, '--json'], {
    cwd: folder,
  });
  assert.equal(code, 0, stderr);
  return { folder, made: JSON.parse(stdout) as Made };
};

/** An author who writes something wherever something is asked for, and changes nothing else. */
const fillIn = async ({ files }: Made): Promise<void> => {
  for (const { file } of files) {
    const words = file.endsWith('ko.md') ? '무언가를 썼어요.' : 'Something was written here.';
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/TODO\(author\): .*/g, words));
  }
};

test('a new lesson is told with its next steps, and the list has it', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, smallCourse);
  const made = await cli(['author', 'new', '1', 'slow-log', '--course', '.'], { cwd: folder });
  assert.equal(made.code, 0, made.stderr);
  for (const place of ['lessons/01-clocks', 'solutions/01-clocks', 'test/wrong-fixes', 'test/right-fixes'])
    assert.ok(made.stdout.includes(path.join(place)), made.stdout);
  assert.match(made.stdout.replaceAll(/\s+/g, ' '), /author verify slow-log --quick --course \./);
  assert.match((await cli(['list', '--course', '.'], { cwd: folder })).stdout, /slow-log/);
});

test('a new lesson proves as soon as its texts are written, and no longer when an answer of it is wrong', async (context) => {
  const { folder, made } = await withNewLesson(context);
  await fillIn(made);
  const verify = ['author', 'verify', folder, 'slow-log', '--quick', '--jobs', '2'];
  const sound = await cli(verify, { cwd: folder });
  assert.equal(sound.code, 0, sound.stdout + sound.stderr);
  assert.doesNotMatch(sound.stdout, /first|second|third/, 'only the lesson that was named is proved');

  const [exercise, solution] = ['lessons', 'solutions'].map((place) =>
    path.join(folder, place, '01-clocks/03-slow-log/exercise.ts'),
  ) as [string, string];
  await writeFile(exercise, `${await readFile(solution, 'utf8')}// TODO: nothing is wrong here\n`);
  const todo = path.join(folder, 'lessons/01-clocks/03-slow-log/en.md');
  await writeFile(todo, (await readFile(todo, 'utf8')).replace('# Something', '# TODO(author): a title. Something'));
  const red = await cli([...verify, '--json'], { cwd: folder });
  assert.equal(red.code, 1, red.stdout + red.stderr);
  const report = JSON.parse(red.stdout) as {
    readonly sound: boolean;
    readonly findings: readonly { readonly message: string }[];
    readonly proofs: readonly { readonly kind: string; readonly wrong: string | null }[];
  };
  assert.equal(report.sound, false);
  assert.deepEqual(
    report.findings.map(({ message }) => /\S+\.md:\d+/.exec(message)?.[0]),
    ['lessons/01-clocks/03-slow-log/en.md:1'],
  );
  assert.deepEqual(
    [...new Set(report.proofs.filter(({ wrong }) => wrong !== null).map(({ kind }) => kind))],
    ['exercise'],
  );
});

/** What is typed, and the words without which the answer would not help. */
const usage: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['author'], /author new CHAPTER ID[^]*author verify/],
  [['author', 'nwe'], /author new CHAPTER ID/],
  [['author', 'new', 'clocks'], /author new CHAPTER ID/],
  [['author', 'new', 'clock', 'slow-log'], /01-clocks, 02-work/],
  [['author', 'new', 'clocks', 'slow-log', '--number', 'two'], /--number/],
  [['author', 'verify', 'frist'], /first/],
];

for (const [args, says] of usage)
  test(`async-course ${args.join(' ')}: exit code 2, and what to type instead`, async (context) => {
    const folder = await temporaryFolder(context);
    await writeFiles(folder, smallCourse);
    const { code, stdout, stderr } = await cli([...args, '--course', folder], { cwd: folder });
    assert.equal(code, 2, stdout + stderr);
    assert.match(stderr, says);
    assert.equal(stdout, '');
  });

test('a folder that is no course is no course to be proved either', async (context) => {
  const folder = await temporaryFolder(context);
  const { code, stderr } = await cli(['author', 'verify', './nothing'], { cwd: folder });
  assert.equal(code, 4);
  assert.match(stderr, /lessons/);
});
