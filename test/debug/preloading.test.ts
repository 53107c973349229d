import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { preloading } from '../../src/debug/preloading.ts';
import { plainEnvironment } from '../e2e/cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const built = pathToFileURL(path.resolve('dist/debug.js'));
const required = `--require=${path.resolve('dist/debug.cjs')}`;

test('it is required, after what the environment loads already, and imported last where there are loaders of others', () => {
  const options = (...args: [string?, (readonly string[])?]) => preloading(false, built, ...args).env['NODE_OPTIONS'];
  assert.equal(options(), required);
  assert.equal(options('--max-old-space-size=512'), `--max-old-space-size=512 ${required}`);
  assert.equal(options('--import async-course/debug'), `--import async-course/debug ${required}`);
  assert.equal(options('--import=tsx'), `--import=tsx --import=${built.href}`);
  assert.equal(options('', ['--loader', './loader.mjs']), `--import=${built.href}`);
});

test('Deno is told by its own option', () => {
  assert.deepEqual(preloading(true, built).args, ['run', '-A', '--preload', built.href]);
});

test('it is found in a folder whose name has spaces and letters of all kinds', async (context) => {
  const folder = path.join(await temporaryFolder(context), 'my "notes" \\ 과정');
  await mkdir(folder);
  await symlink(path.resolve('dist'), path.join(folder, 'dist'));
  const { env } = preloading(false, pathToFileURL(path.join(folder, 'dist/debug.js')));
  const { stdout, stderr } = spawnSync(process.execPath, ['-p', '1'], {
    encoding: 'utf8',
    env: plainEnvironment({ ...env, ASYNC_COURSE_DEBUG_JSON: '1', TMPDIR: path.dirname(folder) }),
  });
  assert.equal(stdout, '1\n', stderr);
  assert.match(stderr, /"event":"report"/);
});
