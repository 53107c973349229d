import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { prepare } from '../../src/sandbox/prepare.ts';
import { stripTypes } from '../../src/sandbox/strip-types.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const right = 'export const a: number = 1;';

const tooDeep: readonly (readonly [string, string])[] = [
  ['a key that stayed pressed', `const a = 1;\nconst b = ${'('.repeat(2000)}\n`],
  ['a long sum', `export const a = ${'1+'.repeat(30_000)}1;`],
  ['types within types', `type A = ${'Array<'.repeat(5000)}1${'>'.repeat(5000)};`],
];

for (const [name, source] of tooDeep)
  test(`${name} is said, and the next file is read as ever`, async () => {
    const stripped = await stripTypes(source, 'exercise.ts');
    assert.equal(stripped.ok, false);
    assert.equal(stripped.problem.message.key, 'problem.too-deep');
    assert.deepEqual(await stripTypes(right, 'exercise.ts'), { ok: true, value: 'export const a         = 1;' });
  });

test('where it is deepest is where to look', async () => {
  const stripped = await stripTypes(tooDeep[0]?.[1] ?? '', 'exercise.ts');
  assert.deepEqual(stripped.ok ? null : stripped.problem.place, { file: 'exercise.ts', line: 2, column: 1 });
});

const prepared = async (folder: string, name: string, source: string) => {
  const file = path.join(folder, name);
  await writeFile(file, source);
  return await prepare({ file, name: 'exercise.ts', others: {}, scenario: null });
};

test('JavaScript that is too deep is said as well', async (context) => {
  const found = await prepared(
    await temporaryFolder(context),
    'exercise.mjs',
    `export const a = ${'['.repeat(20_000)}${']'.repeat(20_000)};`,
  );
  assert.equal(found.ok ? '' : found.problem.message.key, 'problem.too-deep');
});

test('an import that looks like a path and is none is left to the runtime', async (context) => {
  const found = await prepared(await temporaryFolder(context), 'exercise.ts', "import './a%2Fb.ts';\n");
  assert.equal(found.ok, true);
});

test('no name and no line of a source drives the terminal that it is shown on', async (context) => {
  const folder = await temporaryFolder(context);
  const broken = await prepared(folder, 'exercise.ts', "const a = '\u001B[2J';\nconst b = ;\n");
  assert.ok(!broken.ok);
  assert.match(broken.problem.frame ?? '', /const b = ;/);
  assert.ok(!JSON.stringify(broken.problem).includes('u001b'));
  const other = '\u001B]0;title\u0007other.ts';
  await writeFile(path.join(folder, other), 'export const a = 1;\n');
  const named = await prepared(folder, 'exercise.ts', `import { a } from './${other}';\nexport const b = a;\n`);
  assert.ok(named.ok);
  assert.ok(!JSON.stringify(named.value.marks).includes('u001b'));
});
