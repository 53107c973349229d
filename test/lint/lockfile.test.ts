import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

let packages: Readonly<Record<string, LockedPackage>>;

before(async () => {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { readonly packages: typeof packages };
  packages = lock.packages;
});

test('the lockfile names no registry, so that it works behind any', () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  assert.deepEqual(named, []);
});

test('the lockfile pins the bytes of every package', () => {
  const loose = Object.entries(packages).filter(([name, { integrity }]) => name !== '' && integrity === undefined);
  assert.deepEqual(loose, []);
});

test('the lockfile has the builds for every platform: npm ci refuses it otherwise', () => {
  const wanted = Object.entries(packages).flatMap(([parent, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).map((name) => ({ parent, name })),
  );
  const missing = wanted.filter(
    ({ parent, name }) =>
      packages[`${parent}/node_modules/${name}`] === undefined && packages[`node_modules/${name}`] === undefined,
  );
  assert.ok(wanted.length > 0);
  assert.deepEqual(missing, []);
});
