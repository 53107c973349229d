import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark } from '../../src/core/marks.ts';
import { transform } from '../../src/instrument/transform.ts';

const lost = (source: string, format: 'module' | 'commonjs' = 'module'): readonly string[] => {
  const marks: Mark[] = [];
  const program = { format, done: 2 };
  transform(source, { file: 'app.js', runtime: 'crumbs', timers: null, subtle: null, marks, program });
  return marks
    .filter(({ kind }) => !['crumb', 'array', 'unused', 'voided'].includes(kind))
    .map(({ kind, line, call }) => `${kind} ${line} ${call ?? '-'}`);
};

const idiomatic: readonly (readonly [name: string, source: string])[] = [
  ['the statement that starts the program', 'const main = async () => {};\nmain();'],
  ['the same where it is the main file', 'f;\nif (import.meta.main) {\n  main();\n}'],
  ['the same before the exports', 'const main = async () => {};\nmain();\nexport { main };'],
  ['an async function that is called at once', '(async () => { await f; })();\nx = 1;'],
  ['somebody goes on with it', 'start().then(() => 1);\nx = 1;'],
  ['a test', "it('x', async () => {});\nx = 1;"],
  ['a handler of a framework', "app.get('/', async (request) => {});\nx = 1;".replace('app.get', 'x = app.get')],
  ['a handler that hands on what it calls', "x = on('x', () => save());"],
  ['a constructor', 'x = new Server(async () => {});'],
];

for (const [name, source] of idiomatic)
  test(`in a program of anybody’s it is no loss: ${name}`, () => assert.deepEqual(lost(source), []));

const kept = (source: string, format: 'module' | 'commonjs'): number => {
  const marks: Mark[] = [];
  transform(source, {
    file: 'app.js',
    runtime: 'crumbs',
    timers: null,
    subtle: null,
    marks,
    program: { format, done: 0 },
  });
  return marks.filter(({ kind }) => kind === 'unused').length;
};

test('what a file exports is not lost: whoever loads it has it', () => {
  assert.equal(kept('export const ready = start();', 'module'), 0);
  assert.equal(kept('const ready = start();\nexport { ready };', 'module'), 0);
  assert.equal(kept('exports.ready = module.exports.done = start();', 'commonjs'), 0);
  assert.equal(kept('const ready = start();\nexport const other = 1;', 'module'), 1);
});

const forgotten: readonly (readonly [source: string, ...marks: string[]])[] = [
  ['async function main() {\n  save();\n  await x;\n}', 'dropped 2 save'],
  ['save();\nx = 1;', 'dropped 1 save'],
  ['if (allowed()) {\n  x = 1;\n}', 'truthy 1 allowed'],
  ['x = list.forEach(async (each) => {});', 'callback 1 -'],
];

for (const [source, ...marks] of forgotten)
  test(`still seen: ${source.replaceAll('\n', ' ')}`, () => assert.deepEqual(lost(source), marks));

test('in CommonJS a program that ends with its exports starts before them', () =>
  assert.deepEqual(lost('main();\nmodule.exports = main;', 'commonjs'), []));

test('in CommonJS directives stay in front, and a return at the top is no error', () => {
  const marks: Mark[] = [];
  const { code } = transform("'use strict';\nif (x) return;\nf();", {
    file: 'app.cjs',
    runtime: 'crumbs',
    timers: null,
    subtle: null,
    marks,
    program: { format: 'commonjs', done: 0 },
  });
  assert.match(code, /^'use strict';;const __course=globalThis\[Symbol\.for\("crumbs"\)\];__course\.begin\(\);\n/);
});
