import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mutations } from './mutations.ts';

test('every change that the mutation test makes still finds its place in the compiled core', async () => {
  for (const { file, from } of mutations) {
    const compiled = fileURLToPath(new URL(`../../src/core/${file}.js`, import.meta.url));
    const source = await readFile(compiled, 'utf8');
    assert.ok(source.includes(from), `src/core/${file} has no longer: ${from}`);
  }
});
