import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { MarksEvent } from '../../src/core/debug/wire.ts';
import { showAsWritten } from '../../src/debug/crash.ts';
import { writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const event = (url: string): MarksEvent => ({ k: 'marks', url, format: 'module', first: 1, words: [], marks: [] });

interface Shown {
  readonly stack: string;
  readonly whole: boolean;
}

/** What is shown of a stack; `FILE` stands for the address of a file of two lines, `PATH` for its path. */
const shown = async (context: TestContext, inserted: readonly number[] | null, text: string): Promise<Shown> => {
  const folder = await temporaryFolder(context);
  const file = path.join(folder, 'app.mjs');
  const url = pathToFileURL(file).href;
  await writeFiles(folder, { 'app.mjs': 'first();\nsecond(third());\n', marks: `${JSON.stringify(event(url))}\n` });
  const error = new Error('over');
  error.stack = text.replaceAll('FILE', url).replaceAll('PATH', file);
  const marksFile = path.join(folder, 'marks');
  const whole = showAsWritten({
    error,
    isPrinted: false,
    marksFile,
    insertedInto: () => inserted,
    isRestored: () => false,
  });
  return { stack: error.stack.replaceAll(url, 'FILE').replaceAll(file, 'PATH'), whole };
};

/** At the start of the file, before `second` and before `third`. */
const inserted = [0, 10, 9, 20, 16, 5];

for (const [at, written] of [
  ['FILE:1:11', 'FILE:1:1'],
  ['FILE:1:13', 'FILE:1:3'],
  ['PATH:2:21', 'PATH:2:1'],
  ['FILE:2:33', 'FILE:2:8'],
  ['FILE:2:34', 'FILE:2:9'],
  // In what was put in there.
  ['FILE:2:30', 'FILE:2:8'],
  ['FILE:2:7', 'FILE:2:1'],
  ['FILE:3:1', 'FILE:3:1'],
  ['file:///other.mjs:2:40', 'file:///other.mjs:2:40'],
] as const)
  test(`${at} is shown as ${written}`, async (context) => {
    const { stack, whole } = await shown(context, inserted, `Error: over\n    at run (${at})`);
    assert.deepEqual([stack, whole], [`Error: over\n    at run (${written})`, true]);
  });

test('a file whose source is another one by now is shown as it was loaded, and that is said', async (context) => {
  const { stack, whole } = await shown(context, null, 'Error: over\n    at FILE:2:33');
  assert.deepEqual([stack, whole], ['Error: over\n    at FILE:2:33', false]);
});
