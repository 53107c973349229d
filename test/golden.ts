import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Compares with `test/golden/NAME.txt`. `UPDATE_GOLDEN=1` writes it instead: then read the difference before you commit it. */
export const assertGolden = async (name: string, actual: string): Promise<void> => {
  const file = path.resolve('test', 'golden', `${name}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1') return await writeFile(file, `${actual}\n`);
  assert.equal(`${actual}\n`, await readFile(file, 'utf8'));
};
