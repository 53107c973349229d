import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { cli } from './cli.ts';

test('demo shows the pitfall with its line and then a good answer, and writes nothing', async (context) => {
  const cwd = await temporaryFolder(context);
  const { code, stdout } = await cli(['demo', 'blocking-sleep'], { cwd });
  assert.equal(code, 0);
  assert.match(
    stdout,
    /as the exercise comes:[\s\S]*exercise\.ts:\d+[\s\S]*blocked[\s\S]*mended:[\s\S]*passed[\s\S]*free/,
  );
  assert.deepEqual(await readdir(cwd), []);
});

test('demo in JSON has both verdicts', async (context) => {
  const { stdout } = await cli(['demo', 'two-delays', '--json'], { cwd: await temporaryFolder(context) });
  const { exercises } = JSON.parse(stdout) as { readonly exercises: readonly { readonly status: string }[] };
  assert.deepEqual(
    exercises.map(({ status }) => status),
    ['fail', 'pass'],
  );
});
