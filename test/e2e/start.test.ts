import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packagesIn, readBundles } from './bundles.ts';
import { loadedBy } from './loaded.ts';

const MAIN = 'dist/cli/main.js';

const packagesLoadedBy = async (args: readonly string[]): Promise<readonly string[]> => {
  const bundles = await readBundles();
  const { files } = await loadedBy(args);
  return [...new Set(files.flatMap((file) => packagesIn(bundles, file)))];
};

for (const flag of ['--version', '--help']) {
  test(`${flag} loads no package at all`, async () => {
    const { files } = await loadedBy([MAIN, flag]);
    assert.ok(files.includes(MAIN), `${MAIN} is not among what was loaded: ${files.join(', ')}`);
    assert.deepEqual(await packagesLoadedBy([MAIN, flag]), []);
  });
}

for (const name of ['inquirer', 'ora', 'boxen', 'zx', 'amaro']) {
  test(`${name} is in a bundle of its own kind, and loading that would be seen`, async () => {
    const bundles = await readBundles();
    const file = Object.keys(bundles).find((output) => packagesIn(bundles, output).includes(name));
    assert.ok(file !== undefined, `no bundle holds ${name}`);
    const url = pathToFileURL(path.resolve(file)).href;
    const loaded = await packagesLoadedBy(['--input-type=module', '--eval', `await import(${JSON.stringify(url)})`]);
    assert.ok(loaded.includes(name), `loaded: ${loaded.join(', ')}`);
  });
}
