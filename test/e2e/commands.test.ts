import assert from 'node:assert/strict';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, test, type TestContext } from 'node:test';
import { smallCourse, writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli, type Ended } from './cli.ts';

const lessonsFolder = path.resolve('lessons/01-reading-the-clock');
const pitfall = path.join(lessonsFolder, '02-two-delays/exercise.ts');
const answer = path.resolve('solutions/01-reading-the-clock/02-two-delays/exercise.ts');

interface CheckReport {
  readonly schema: number;
  readonly course: string;
  readonly version: string;
  readonly summary: Readonly<Record<string, number>>;
  readonly exercises: readonly {
    readonly id: string;
    readonly file: string;
    readonly status: string;
    readonly checks: readonly { readonly rule: string; readonly status: string }[];
    readonly diagnosis: { readonly id: string; readonly message: string } | null;
    readonly timeline: { readonly spans: readonly object[]; readonly stalls: readonly object[] };
    readonly message?: string;
    readonly repeat?: Readonly<Record<string, number>>;
  }[];
}

const report = ({ stdout }: Ended): CheckReport => JSON.parse(stdout) as CheckReport;

/** A folder with the exercises, as `init` writes it. */
const learnersFolder = async (context: TestContext, ...more: readonly string[]): Promise<string> => {
  const dir = path.join(await temporaryFolder(context), 'course');
  const made = await cli(['init', dir, ...more], { cwd: path.dirname(dir) });
  assert.equal(made.code, 0, made.stderr);
  return dir;
};

let repository: string;
before(() => {
  repository = process.cwd();
});

test('check --json of a pitfall: the contract, exit code 1', async () => {
  const done = await cli(['check', '--file', pitfall, '--as', 'two-delays', '--json'], { cwd: repository });
  assert.equal(done.code, 1, done.stderr);
  assert.equal(done.stdout.trim().split('\n').length, 1, 'one object and nothing else');
  const { schema, course, version, summary, exercises, ...rest } = report(done);
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  assert.deepEqual(rest, {});
  assert.deepEqual([schema, course, version], [1, 'async-course', manifest.version]);
  assert.deepEqual(summary, { pass: 0, fail: 1, inconclusive: 0, error: 0 });
  const [exercise] = exercises;
  assert.ok(exercise !== undefined);
  assert.deepEqual(Object.keys(exercise), [
    'id',
    'file',
    'status',
    'runs',
    'exerciseMs',
    'totalMs',
    'checks',
    'diagnosis',
    'culprits',
    'timeline',
  ]);
  assert.deepEqual([exercise.id, exercise.file, exercise.status], ['two-delays', pitfall, 'fail']);
  assert.deepEqual(Object.keys(exercise.checks[0] ?? {}), ['rule', 'status', 'measured', 'expected', 'message']);
  assert.deepEqual(Object.keys(exercise.timeline), ['spans', 'stalls']);
  assert.deepEqual(Object.keys(exercise.timeline.spans[0] ?? {}), ['name', 'startMs', 'endMs', 'thread']);
  assert.equal(exercise.diagnosis?.id, 'one-after-another');
  assert.match(exercise.diagnosis.message, /\w+ \w+/);
});

test('check --json of a good answer: no diagnosis, exit code 0', async () => {
  const done = await cli(['check', '--file', answer, '--as', 'two-delays', '--reporter', 'json'], { cwd: repository });
  assert.equal(done.code, 0, done.stdout + done.stderr);
  const [exercise] = report(done).exercises;
  assert.equal(exercise?.status, 'pass');
  assert.equal(exercise.diagnosis, null);
});

test('what a learner’s program prints is never mixed into the JSON', async (context) => {
  const file = path.join(await temporaryFolder(context), 'noisy.ts');
  await writeFile(file, `console.log('{"schema":2}');\nconsole.error('oh');\n${await readFile(answer, 'utf8')}`);
  const done = await cli(['check', '--file', file, '--as', 'two-delays', '--json'], { cwd: repository });
  assert.equal(report(done).summary['pass'], 1);
});

test('--repeat judges so many times and counts', async () => {
  const done = await cli(['check', 'two-delays', '--file', answer, '--repeat', '2', '--json'], { cwd: repository });
  assert.equal(done.code, 0, done.stdout + done.stderr);
  assert.deepEqual(report(done).exercises[0]?.repeat, { pass: 2, fail: 0, inconclusive: 0, error: 0 });
  assert.deepEqual(report(done).summary, { pass: 1, fail: 0, inconclusive: 0, error: 0 });
});

test('list --json: the contract', async () => {
  const { code, stdout } = await cli(['list', '--json'], { cwd: repository });
  assert.equal(code, 0);
  const { schema, exercises, ...rest } = JSON.parse(stdout) as {
    readonly schema: number;
    readonly exercises: readonly Readonly<Record<string, unknown>>[];
  };
  assert.equal(schema, 1);
  assert.deepEqual(rest, {});
  const twoDelays = exercises.find(({ id }) => id === 'two-delays');
  assert.deepEqual(Object.keys(twoDelays ?? {}), ['id', 'chapter', 'title', 'minutes', 'status']);
  assert.equal(twoDelays?.['status'], 'pending');
});

test('from an empty folder to a pass, with commands alone', async (context) => {
  const dir = await learnersFolder(context);
  const file = path.join(dir, '02-two-delays/exercise.ts');
  const failed = await cli(['check', 'two-delays'], { cwd: dir });
  assert.equal(failed.code, 1);
  assert.match(failed.stdout, /not yet/);
  await copyFile(answer, file);
  const passed = await cli(['check'], { cwd: path.dirname(file) });
  assert.equal(passed.code, 0, passed.stdout);
  assert.match(passed.stdout, /two-delays · passed/, 'the exercise that was checked last is the one to go on with');
  const list = await cli(['list', '--json'], { cwd: dir });
  assert.match(list.stdout, /"id":"two-delays"[^}]*"status":"done"/);
  const status = JSON.parse((await cli(['status', '--json', '--dir', dir], { cwd: repository })).stdout) as object;
  assert.equal((status as { readonly done: number }).done, 1);
});

test('every judged save is kept, and an unchanged one only once', async (context) => {
  const dir = await learnersFolder(context);
  const file = path.join(dir, '02-two-delays/exercise.ts');
  const attempts = path.join(dir, '.async-course/attempts/two-delays');
  await cli(['check', 'two-delays'], { cwd: dir });
  await cli(['check', 'two-delays'], { cwd: dir });
  assert.equal((await readdir(attempts)).length, 1);
  await copyFile(answer, file);
  await cli(['check', 'two-delays'], { cwd: dir });
  const kept = await Promise.all(
    (await readdir(attempts)).map(async (name) => await readFile(path.join(attempts, name), 'utf8')),
  );
  assert.deepEqual(kept.toSorted(), [await readFile(pitfall, 'utf8'), await readFile(answer, 'utf8')].toSorted());
});

test('reset puts the starting file back and keeps what was there', async (context) => {
  const dir = await learnersFolder(context);
  const file = path.join(dir, '02-two-delays/exercise.ts');
  await writeFile(file, 'my work\n');
  const { code, stdout } = await cli(['reset', 'two-delays', '--json'], { cwd: dir });
  assert.equal(code, 0);
  assert.equal(await readFile(file, 'utf8'), await readFile(pitfall, 'utf8'));
  const { reset } = JSON.parse(stdout) as { readonly reset: readonly { readonly kept: string }[] };
  const kept = path.join(dir, '.async-course/attempts/two-delays', `${reset[0]?.kept}.ts`);
  assert.equal(await readFile(kept, 'utf8'), 'my work\n');
});

test('what was judged or put aside comes back by its number, and what it replaces is kept', async (context) => {
  const dir = await learnersFolder(context);
  const file = path.join(dir, '02-two-delays/exercise.ts');
  await copyFile(answer, file);
  assert.equal((await cli(['check', 'two-delays'], { cwd: dir })).code, 0);
  await writeFile(file, 'a wrong turn\n');
  assert.equal((await cli(['reset', 'two-delays'], { cwd: dir })).code, 0);
  const list = await cli(['attempts', 'two-delays'], { cwd: dir });
  assert.match(list.stdout, /1 .*passed[^]*2 .*kept aside/);
  assert.equal((await cli(['attempts', 'two-delays', '2'], { cwd: dir })).code, 0);
  assert.equal(await readFile(file, 'utf8'), 'a wrong turn\n');
  await writeFile(file, 'another\n');
  assert.equal((await cli(['attempts', 'two-delays', '1'], { cwd: dir })).code, 0);
  assert.equal(await readFile(file, 'utf8'), await readFile(answer, 'utf8'));
  assert.equal((await cli(['attempts', 'two-delays', '3'], { cwd: dir })).code, 0);
  assert.equal(await readFile(file, 'utf8'), 'another\n');
  const none = await cli(['attempts', 'two-delays', '9'], { cwd: dir });
  assert.equal(none.code, 2);
  assert.match(none.stderr, /3 attempts/);
});

test('diff shows what a good answer changes', async (context) => {
  const dir = await learnersFolder(context);
  const { code, stdout } = await cli(['diff', 'two-delays', '--force'], { cwd: dir });
  assert.equal(code, 0);
  assert.match(stdout, /- .*TODO/);
  assert.match(stdout, /\+ .*const main[^]*Promise\.all/);
  const { files } = JSON.parse((await cli(['diff', 'two-delays', '--force', '--json'], { cwd: dir })).stdout) as {
    readonly files: readonly object[];
  };
  const [mine, good] = await Promise.all([readFile(pitfall, 'utf8'), readFile(answer, 'utf8')]);
  assert.deepEqual(files, [{ name: 'exercise.ts', mine, answer: good }]);
});

test('reset of nothing asks what', async (context) => {
  const { code, stderr } = await cli(['reset'], { cwd: await learnersFolder(context) });
  assert.equal(code, 2);
  assert.match(stderr, /reset ID/);
});

test('reset brings back an exercise whose folder is gone', async (context) => {
  const dir = await learnersFolder(context);
  await rm(path.join(dir, '04-cpu-two-tasks'), { recursive: true });
  assert.equal((await cli(['reset', 'cpu-two-tasks'], { cwd: dir })).code, 0);
  assert.deepEqual((await readdir(path.join(dir, '04-cpu-two-tasks'))).toSorted(), ['cpu.worker.ts', 'exercise.ts']);
});

test('run draws the timeline and judges nothing', async () => {
  const { code, stdout } = await cli(['run', '--file', pitfall, '--as', 'two-delays'], { cwd: repository });
  assert.equal(code, 0);
  assert.match(stdout, /loop .*free/);
  assert.doesNotMatch(stdout, /not yet|passed/);
});

test('hints come one after the other', async (context) => {
  const dir = await learnersFolder(context);
  const hint = async (...more: readonly string[]): Promise<number> => {
    const { stdout } = await cli(['hint', 'two-delays', ...more, '--json'], { cwd: dir });
    return (JSON.parse(stdout) as { readonly hint: number }).hint;
  };
  assert.deepEqual([await hint(), await hint(), await hint('1'), await hint(), await hint()], [1, 2, 1, 3, 3]);
});

test('show and solution print a text and a file', async () => {
  const shown = await cli(['show', 'two-delays'], { cwd: repository });
  assert.match(shown.stdout, /supplier/);
  const solved = await cli(['solution', 'two-delays', '--json'], { cwd: repository });
  assert.equal((JSON.parse(solved.stdout) as { readonly solution: string }).solution, await readFile(answer, 'utf8'));
});

test('without a terminal the course says where one stands and what to type', async (context) => {
  const empty = await temporaryFolder(context);
  const first = await cli([], { cwd: empty });
  assert.equal(first.code, 0);
  assert.match(first.stdout, /async-course init/);
  assert.deepEqual(await readdir(empty), [], 'nothing is written without being asked for');
  const later = await cli([], { cwd: await learnersFolder(context) });
  assert.equal(later.code, 0);
  assert.match(later.stdout, /timing-wrapper[^]*async-course check/);
});

for (const [name, args, env] of [
  ['the option', ['--lang', 'ko'], {}],
  ['the locale', [], { LANG: 'ko_KR.UTF-8' }],
] as const) {
  test(`Korean is chosen by ${name}, and stays chosen in the folder`, async (context) => {
    const dir = path.join(await temporaryFolder(context), 'course');
    await cli(['init', dir, ...args], { cwd: path.dirname(dir), env });
    assert.match((await cli(['status'], { cwd: dir })).stdout, /[가-힣]/);
    assert.match(await readFile(path.join(dir, '02-two-delays/README.md'), 'utf8'), /[가-힣]/);
    assert.doesNotMatch((await cli(['status', '--lang', 'en'], { cwd: dir })).stdout, /[가-힣]/);
  });
}

test('color is for terminals, and for those who insist', async () => {
  const list = async (env: NodeJS.ProcessEnv, ...more: readonly string[]): Promise<boolean> =>
    (await cli(['list', ...more], { cwd: repository, env })).stdout.includes('\u001B[');
  assert.deepEqual(
    [
      await list({}),
      await list({ FORCE_COLOR: '1' }),
      await list({ FORCE_COLOR: '1' }, '--no-color'),
      await list({ NO_COLOR: '1' }),
    ],
    [false, true, false, false],
  );
});

test('--ascii draws nothing else', async () => {
  const { stdout } = await cli(['check', '--file', pitfall, '--as', 'two-delays', '--ascii'], { cwd: repository });
  assert.match(stdout, /\+-+/);
  // oxlint-disable-next-line no-control-regex
  assert.match(stdout, /^[\u0000-\u007F]*$/);
});

test('--plain says in words what is drawn otherwise', async () => {
  const judged = await cli(['check', '--file', pitfall, '--as', 'two-delays', '--plain'], { cwd: repository });
  assert.match(judged.stdout, /^Failed: /m);
  assert.match(judged.stdout, /^delay: from \d+ to \d+ ms\.$/m);
  const listed = await cli(['list', '--plain', '--lang', 'ko'], { cwd: repository });
  assert.match(listed.stdout, /^2번 two-delays: /m);
  assert.doesNotMatch(judged.stdout + listed.stdout, /[╭│─█▒·○]/);
});

test('a runtime that is not there is said before anything is run', async () => {
  const args = ['check', '--file', answer, '--as', 'two-delays', '--runtime', 'deno'];
  const { code, stderr } = await cli(args, { cwd: repository, env: { DENO: '/no/such/deno' } });
  assert.equal(code, 2);
  assert.match(stderr, /deno/);
});

/** What is typed, and the words without which the answer would not help. */
const usage: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['check', 'tow-delays'], /two-delays/],
  [['show', 'two-delay'], /two-delays/],
  [['chekc'], /check/],
  [['check', '--jsno'], /--json/],
  [['check', '--file', 'x.ts'], /--as/],
  [['check', '--as', 'two-delays'], /check F --as ID/],
  [['check', 'two-delays', '--dir', '/nowhere/at/all'], /init/],
  [['hint', 'two-delays', '9'], /1 to 3/],
];

for (const [args, says] of usage) {
  test(`async-course ${args.join(' ')}: exit code 2, and what to type instead`, async (context) => {
    const { code, stdout, stderr } = await cli(args, { cwd: await temporaryFolder(context) });
    assert.equal(code, 2, stdout + stderr);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n\s+at /, 'a stack is for bugs');
    assert.equal(stdout, '');
  });
}

test('check without a folder says how to get one', async (context) => {
  const { code, stderr } = await cli(['check', 'two-delays'], { cwd: await temporaryFolder(context) });
  assert.equal(code, 2);
  assert.match(stderr, /async-course init/);
});

/** A learner's file that cannot be judged, and what must be said about it. */
const unusable: readonly (readonly [name: string, content: string | Uint8Array | null, says: RegExp])[] = [
  ['missing', null, /no file/],
  ['empty', ' \n', /empty/],
  ['not UTF-8', Uint8Array.from([0x2f, 0x2f, 0xff, 0xfe, 0x0a]), /UTF-8/],
  ['unfinished', 'export const main = async () => {\n  return [1, 2;\n};\n', /[Ll]ine 2, column 15/],
  ['without main', 'export const mian = async () => [200, 300];\n', /`main`[^]*mian/],
  ['an enum', 'enum A { B }\nexport const main = async () => [200, A.B];\n', /[Ll]ine 1[^]*as const/],
  ['throwing', 'throw new RangeError("too early");\nexport const main = async () => [200, 300];\n', /too early/],
];

for (const [name, content, says] of unusable) {
  test(`a file that is ${name} could not be judged: status error, exit code 1, and it says why`, async (context) => {
    const file = path.join(await temporaryFolder(context), 'exercise.ts');
    if (content !== null) await writeFile(file, content);
    const done = await cli(['check', '--file', file, '--as', 'two-delays', '--json'], { cwd: repository });
    assert.equal(done.code, 1, done.stderr);
    const [exercise] = report(done).exercises;
    assert.equal(exercise?.status, 'error');
    assert.match(exercise.message ?? '', says);
    const human = await cli(['check', '--file', file, '--as', 'two-delays'], { cwd: repository });
    assert.equal(human.code, 1);
    assert.match(human.stdout, /could not be judged/);
  });
}

test('a folder in place of a file could not be judged', async (context) => {
  const done = await cli(['check', '--file', await temporaryFolder(context), '--as', 'two-delays', '--json'], {
    cwd: repository,
  });
  assert.equal(done.code, 1);
  assert.match(report(done).exercises[0]?.message ?? '', /is a folder/);
});

test('a broken course: exit code 4, which file, which key', async (context) => {
  const course = await temporaryFolder(context);
  const file = 'lessons/01-clocks/02-second/lesson.json';
  await writeFiles(course, {
    ...smallCourse,
    [file]: (smallCourse[file] ?? '').replace('"minutes":5', '"minutes":-5'),
  });
  const { code, stderr } = await cli(['list', '--course', course], { cwd: course });
  assert.equal(code, 4);
  assert.match(stderr, /02-second\/lesson\.json/);
  assert.match(stderr, /minutes/);
});

test('another course is taken from its folder', async (context) => {
  const course = await temporaryFolder(context);
  await writeFiles(course, smallCourse);
  const { stdout } = await cli(['list', '--course', course, '--json'], { cwd: course });
  assert.deepEqual(
    (JSON.parse(stdout) as { readonly exercises: readonly { readonly id: string }[] }).exercises.map(({ id }) => id),
    ['first', 'second', 'third'],
  );
});

test('a damaged progress file is set aside and said, and the command goes on', async (context) => {
  const dir = await learnersFolder(context);
  await writeFile(path.join(dir, '.async-course/progress.json'), '{"schema":1,"langu');
  const { code, stderr } = await cli(['status'], { cwd: dir });
  assert.equal(code, 0);
  assert.match(stderr, /damaged/);
  assert.doesNotMatch((await cli(['status'], { cwd: dir })).stderr, /damaged/);
});

test('progress of a newer course is refused and left alone', async (context) => {
  const dir = await learnersFolder(context);
  const file = path.join(dir, '.async-course/progress.json');
  await writeFile(file, '{"schema":99}');
  const { code, stderr } = await cli(['check', 'two-delays'], { cwd: dir });
  assert.equal(code, 2);
  assert.match(stderr, /newer version/);
  assert.equal(await readFile(file, 'utf8'), '{"schema":99}');
});

test('init refuses a folder with other things in it, and touches nothing', async (context) => {
  const dir = await temporaryFolder(context);
  await writeFile(path.join(dir, 'thesis.tex'), 'x');
  const { code, stderr } = await cli(['init', dir], { cwd: dir });
  assert.equal(code, 2);
  assert.match(stderr, /not empty/);
  assert.deepEqual(await readdir(dir), ['thesis.tex']);
});

test('init of a folder that is there keeps the learner’s work', async (context) => {
  const dir = await learnersFolder(context);
  const file = path.join(dir, '02-two-delays/exercise.ts');
  await writeFile(file, 'my work\n');
  assert.equal((await cli(['init', dir, '--lang', 'ko'], { cwd: dir })).code, 0);
  assert.equal(await readFile(file, 'utf8'), 'my work\n');
  assert.match(await readFile(path.join(dir, '02-two-delays/README.md'), 'utf8'), /[가-힣]/);
});

test('a learner’s file runs by itself with the kit of its folder', async (context) => {
  const dir = await learnersFolder(context);
  const file = path.join(dir, 'mine.mjs');
  await writeFile(file, "import { delay } from 'async-course/kit';\nprocess.stdout.write(String(await delay(1)));\n");
  const { execFile } = await import('node:child_process');
  const { promisify } = await import('node:util');
  assert.equal((await promisify(execFile)(process.execPath, [file])).stdout, '1');
});

test('an exercise that is judged from its folder may bring its own worker', async (context) => {
  const dir = await learnersFolder(context);
  await mkdir(path.join(dir, 'elsewhere'));
  const solution = path.resolve('solutions/02-cpu-bound-work/04-cpu-two-tasks/exercise.ts');
  const file = path.join(dir, 'elsewhere/exercise.ts');
  await copyFile(solution, file);
  const lent = await cli(['check', '--file', file, '--as', 'cpu-two-tasks', '--json'], { cwd: repository });
  assert.equal(lent.code, 0, lent.stdout);
  await writeFile(path.join(dir, 'elsewhere/cpu.worker.ts'), 'throw new Error("my own worker");\n');
  const own = await cli(['check', '--file', file, '--as', 'cpu-two-tasks', '--json'], { cwd: repository });
  assert.equal(own.code, 1);
  assert.match(own.stdout, /my own worker/);
});
