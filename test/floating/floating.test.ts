import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Trace } from '../../src/core/trace.ts';
import { fixture, watchedRun } from '../lines/watched-run.ts';

/** `//? kind` at the end of a line: a promise of that line is lost, and so it is told. */
const expectedIn = (name: string): readonly string[] =>
  readFileSync(fixture(`floating/${name}`), 'utf8')
    .split('\n')
    .flatMap((text, index) => [...text.matchAll(/\/\/\? (\w+)/g)].map(([, kind]) => `${index + 1} ${kind}`));

const told = ({ floating }: Trace, file: string): readonly string[] =>
  floating.map(({ file: from, line, kind }) => (from === file ? `${line} ${kind}` : `${from}:${line} ${kind}`));

for (const name of ['ways-to-lose.ts', 'ways-to-lose.js']) {
  test(`each promise that is lost in ${name} is told once, with its line`, async () => {
    const expected = expectedIn(name);
    assert.ok(expected.length >= 9);
    assert.deepEqual(told(await watchedRun(`floating/${name}`), name), expected);
  });
}

test('right code that looks like a loss is not told', async () => {
  assert.deepEqual(told(await watchedRun('floating/innocent.ts'), 'innocent.ts'), []);
});

test('a promise that is watched and dropped still counts as an unhandled rejection', async () => {
  const { floating, unhandled } = await watchedRun('floating/dropped-rejection.ts');
  assert.deepEqual(
    floating.map(({ line }) => line),
    [8, 9],
  );
  assert.deepEqual(unhandled.map(({ message }) => message).sort(), ['kept', 'nobody listens']);
});
