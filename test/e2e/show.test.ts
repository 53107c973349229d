import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import process from 'node:process';
import { test } from 'node:test';
import { cli } from './cli.ts';

const repository = process.cwd();

test('show of a chapter sums it up: what to remember of each exercise, and what to use instead of what', async () => {
  const { stdout } = await cli(['show', 'chapter-3'], { cwd: repository });
  assert.match(
    stdout,
    /What one believes[^]*What is true[^]*blocking-sleep .*heartbeats[^]*sync-crypto[^]*Use that[^]*execSync[^]*promisify/,
  );
  const named = await cli(['show', 'cpu-bound-work', '--json', '--lang', 'ko'], { cwd: repository });
  const chapter = JSON.parse(named.stdout) as {
    readonly id: string;
    readonly chapter: string;
    readonly believed: string;
    readonly truth: string;
    readonly exercises: readonly { readonly meters: readonly { readonly rule: string; readonly name: string }[] }[];
  };
  assert.equal(chapter.id, 'chapter-2');
  for (const said of [chapter.believed, chapter.truth]) assert.match(said, /[가-힣]/);
  for (const { meters } of chapter.exercises) {
    assert.ok(meters.length > 0);
    for (const { name } of meters) assert.match(name, /[가-힣]/);
  }
  assert.equal(chapter.chapter, '02-cpu-bound-work');
  assert.ok(chapter.exercises.length > 1);
});

test('both languages tell the same rows of what to use instead of what', async () => {
  const rowsIn = async (lang: string, chapter: string): Promise<number> => {
    const { stdout } = await cli(['show', chapter, '--plain', '--lang', lang], { cwd: repository });
    return stdout.split('\n').filter((line) => /^(?:If you see this|이런 코드가 보이면): /.test(line)).length;
  };
  const chapters = (await readdir('lessons', { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of chapters) {
    const rows = await rowsIn('en', name);
    assert.ok(rows > 0, name);
    assert.equal(await rowsIn('ko', name), rows, name);
  }
});

/** What is typed after the command, and the words without which the answer would not help. */
const refused: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['show', 'chapter-99'], /`chapter-99`.*list.*`chapter-1` to `chapter-\d+`/],
  [['show', 'nothing'], /list.*`chapter-1` to `chapter-\d+`/],
  [['show', 'two-delay'], /`two-delays`.*show chapter-1/],
  [['show', 'chapter-99', '--lang', 'ko'], /연습도 장도.*`chapter-1`부터 `chapter-\d+`까지/],
  [['check', 'blocking-io'], /`blocking-io` is a chapter.*show chapter-3/],
];

for (const [args, says] of refused)
  test(`async-course ${args.join(' ')}: exit code 2, and what can be shown`, async () => {
    const { code, stdout, stderr } = await cli(args, { cwd: repository });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, says);
  });
