import assert from 'node:assert/strict';
import { realpath, symlink } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isLegible, isManager, ownFiles } from '../../src/debug/own-files.ts';
import { writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const mine = ownFiles('/shop/app.js');
const table: readonly (readonly [url: string, own: boolean])[] = [
  ['file:///shop/app.js', true],
  ['file:///shop/src/orders.mts', true],
  ['file:///shop/app.js?v=2', true],
  ['file:///elsewhere/linked.cjs', true],
  ['file:///shop/node_modules/express/index.js', false],
  ['file:///shop/node_modules/@scope/thing/index.js', false],
  ['file:///shop/data.json', false],
  ['file:///shop/bin/start', true],
  ['file:///shop/addon.node', false],
  ['node:fs', false],
  ['data:text/javascript,1', false],
];

for (const [url, own] of table)
  test(`${url} is ${own ? 'the program’s own' : 'not its own'}`, () => assert.equal(mine(url), own));

test('of a program that is itself a package, the file that was started is its own, and no other', () => {
  const own = ownFiles('/shop/node_modules/@scope/tool/bin.js');
  assert.equal(own('file:///shop/node_modules/@scope/tool/bin.js'), true);
  assert.equal(own('file:///shop/node_modules/@scope/tool/lib/x.js'), false);
  assert.equal(own('file:///shop/tool.config.js'), true);
});

test('a command that is a link is known by the file that it leads to', async (context) => {
  const folder = await realpath(await temporaryFolder(context));
  await writeFiles(folder, { 'node_modules/tool/cli.js': '', 'node_modules/.bin/.keep': '' });
  await symlink('../tool/cli.js', path.join(folder, 'node_modules/.bin/tool'));
  const own = ownFiles(path.join(folder, 'node_modules/.bin/tool'));
  assert.equal(own(pathToFileURL(path.join(folder, 'node_modules/tool/cli.js')).href), true);
});

test('files that are bundled or minified are not read through: their lines name nothing', () => {
  const lines = (count: number, length: number): string => `${'x'.repeat(length - 1)}\n`.repeat(count);
  assert.ok(isLegible(lines(20_000, 40), 'file:///shop/app.js'));
  assert.ok(!isLegible(lines(30_000, 40), 'file:///shop/app.js'));
  assert.ok(!isLegible(lines(20_000, 40), 'file:///shop/node_modules/tool/bundle.js'));
  assert.ok(isLegible(lines(5000, 40), 'file:///shop/node_modules/tool/cli.js'));
  assert.ok(!isLegible(lines(10, 10_000), 'file:///shop/app.min.js'));
  assert.ok(isLegible(lines(1, 10_000), 'file:///shop/app.js'));
});

test('managers of packages are left alone', () => {
  assert.ok(['/usr/bin/npm', 'npx-cli.js', '/x/yarn.js'].every(isManager));
  assert.ok(!['/shop/npm-like.js', '/shop/app.js', undefined].some(isManager));
});
