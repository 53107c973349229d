import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { test } from 'node:test';
import { expectedIn } from './expected.ts';
import { fixture, watchedRun } from './watched-run.ts';

/** Long enough for every kind to be in its endless part, in milliseconds of the program's own time. */
const LIMIT_MS = 1200;

const shared = expectedIn(fixture('endless/parts/never.ts'), 'parts/never.ts');

for (const name of readdirSync(fixture('endless/')).filter((found) => found.endsWith('.ts'))) {
  const skip = process.platform === 'win32' && name === 'exec-file-sync.ts';
  test(`the line of what never ends: ${name.replace('.ts', '').replaceAll('-', ' ')}`, { skip }, async () => {
    const { outcome, stalls } = await watchedRun(`endless/${name}`, LIMIT_MS);
    const told = JSON.stringify({ outcome, stalls }, null, 1);
    assert.ok(outcome.kind === 'timeout' && outcome.stuck && outcome.place !== null, told);
    const { file, line, column, call } = outcome.place;
    const expected = [...expectedIn(fixture(`endless/${name}`), name), ...shared];
    const right = expected.some(
      (each) =>
        each.file === file &&
        each.line === line &&
        each.column === column &&
        each.function === (outcome.place?.function ?? null) &&
        each.call === call,
    );
    assert.ok(right, told);
  });
}
