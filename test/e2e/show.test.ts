import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { cli } from './cli.ts';

const repository = process.cwd();

test('show of a chapter sums it up: what to remember of each exercise, and what to use instead of what', async () => {
  const { stdout } = await cli(['show', 'chapter-3'], { cwd: repository });
  assert.match(stdout, /blocking-sleep[^]*sync-crypto[^]*Use that[^]*execSync[^]*promisify/);
  const named = await cli(['show', 'cpu-bound-work', '--json', '--lang', 'ko'], { cwd: repository });
  const chapter = JSON.parse(named.stdout) as { readonly chapter: string; readonly exercises: readonly unknown[] };
  assert.equal(chapter.chapter, '02-cpu-bound-work');
  assert.ok(chapter.exercises.length > 1);
  const strange = await cli(['show', 'chapter-99'], { cwd: repository });
  assert.equal(strange.code, 2);
});
