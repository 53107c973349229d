import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { ExportDocument } from '../../src/core/export-document.ts';
import { newProgress, withAttempt } from '../../src/core/progress.ts';
import { isExportOrNothing, readExport, writeExport } from '../../src/store/export-file.ts';
import { anyNumber } from '../any-number.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const hash = '0123456789abcdef';
const content: ExportDocument = {
  version: '1.2.3',
  at: '2026-01-01T00:00:00.000Z',
  progress: withAttempt(newProgress('ko'), 'two-delays', {
    hash,
    status: 'pass',
    at: '2026-01-01T00:00:00.000Z',
    exerciseMs: 0.1,
  }),
  answers: {
    'two-delays': { 'exercise.ts': '// 동시에 👍 \uD800 "quoted" \\\r\n', 'parts/10': 'x', __proto__: 'odd' },
  },
  attempts: { 'two-delays': { [hash]: { 'exercise.ts': 'mine\n' } } },
};

const written = async (context: TestContext, value: ExportDocument = content): Promise<string> => {
  const file = path.join(await temporaryFolder(context), 'export.json');
  await writeExport(file, value);
  return file;
};

const refusal = async (file: string): Promise<string> => {
  const read = await readExport(file);
  return read.ok ? 'taken' : read.problem.message.key;
};

test('what was written comes back', async (context) => {
  const read = await readExport(await written(context));
  assert.ok(read.ok);
  assert.deepEqual(read.value, content);
});

test('how the file is spaced does not matter', async (context) => {
  const file = await written(context);
  await writeFile(file, JSON.stringify(JSON.parse(await readFile(file, 'utf8'))));
  assert.equal(await refusal(file), 'taken');
});

test('half of a file is never taken for a whole one, wherever it was cut', async (context) => {
  const file = await written(context);
  const text = (await readFile(file, 'utf8')).trimEnd();
  for (let length = 0; length < text.length; length++) {
    await writeFile(file, text.slice(0, length));
    assert.match(
      await refusal(file),
      length > 40 ? /^import\.damaged$/ : /^import\.(?:damaged|not-ours)$/,
      `${length}`,
    );
  }
});

test('a letter that was changed on the way is seen', async (context) => {
  const file = await written(context);
  const text = await readFile(file, 'utf8');
  const next = anyNumber(7);
  for (let round = 0; round < 200; round++) {
    const at = next(text.length);
    const letter = String.fromCharCode(32 + next(90));
    const changed = text.slice(0, at) + letter + text.slice(at + 1);
    await writeFile(file, changed);
    const read = await readExport(file);
    if (read.ok) assert.deepEqual(read.value, content, `at ${at}: ${letter}`);
  }
});

test('a newer file is said to be newer, also where only the progress in it is', async (context) => {
  const file = await written(context);
  const document = JSON.parse(await readFile(file, 'utf8')) as { readonly content: object };
  await writeFile(file, JSON.stringify({ ...document, schema: 2, content: 'anything' }));
  assert.equal(await refusal(file), 'import.newer');
  const later = { ...content, progress: { ...content.progress, schema: 99 } } as unknown as ExportDocument;
  assert.equal(await refusal(await written(context, later)), 'import.newer');
});

/** Complete, with the right sum, and made by somebody who wants to write elsewhere. */
const crafted: Readonly<Record<string, object>> = {
  'a file outside the folder': { answers: { 'two-delays': { '../../x.ts': 'x' } } },
  'an exercise that is a path': { answers: { '../x': { 'exercise.ts': 'x' } } },
  'an attempt that is a path': { attempts: { 'two-delays': { '../../../x': { 'exercise.ts': 'x' } } } },
  'progress with a path': {
    progress: withAttempt(newProgress('en'), 'two-delays', { hash: '../../x', status: 'pass', at: '', exerciseMs: 1 }),
  },
  'a file that is no text': { answers: { 'two-delays': { 'exercise.ts': 7 } } },
  'a key that is not known': { more: 1 },
};

for (const [name, change] of Object.entries(crafted))
  test(`refused: ${name}`, async (context) => {
    assert.equal(await refusal(await written(context, { ...content, ...change })), 'import.damaged');
  });

test('what is no export is said to be none, and is not written over', async (context) => {
  const folder = await temporaryFolder(context);
  const file = path.join(folder, 'thesis.json');
  await writeFile(file, '{"format":"thesis"}');
  assert.equal(await refusal(file), 'import.not-ours');
  assert.equal(await refusal(path.join(folder, 'nowhere')), 'import.missing');
  assert.equal(await refusal(folder), 'import.unreadable');
  assert.equal(await isExportOrNothing(file), false);
  assert.equal(await isExportOrNothing(folder), false);
  assert.equal(await isExportOrNothing(path.join(folder, 'nowhere')), true);
  assert.equal(await isExportOrNothing(await written(context)), true);
});
