import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { en } from '../../src/i18n/en.ts';
import { readBundles } from './bundles.ts';

test('what debug mode may say is in its bundles, and little else', async () => {
  const bundles = await readBundles();
  for (const file of ['dist/debug-conclude.cjs', 'dist/debug-teller.cjs']) {
    const inputs = Object.keys(bundles[file]?.inputs ?? {}).filter((input) => input.startsWith('src/'));
    const isCatalogue = (input: string): boolean => /^src\/i18n\/\w+\.\w+\.ts$/.test(input);
    assert.deepEqual(
      inputs.filter((input) => isCatalogue(input)).toSorted(),
      ['debug', 'units'].flatMap((name) => [`src/i18n/${name}.en.ts`, `src/i18n/${name}.ko.ts`]),
      file,
    );
    for (const input of inputs.filter((each) => !isCatalogue(each))) {
      const said = (await readFile(input, 'utf8')).matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g);
      for (const [, key = ''] of said)
        if (Object.hasOwn(en, key)) assert.match(key, /^(?:debug|unit)\./, `${file}: ${input} says ${key}`);
    }
  }
});
