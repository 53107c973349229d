import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crumbsOf } from './instrumented.ts';

/** What the crumb of the last statement names. */
const callIn = (source: string): string | null => crumbsOf(source).at(-1)?.call ?? null;

const table: readonly (readonly [source: string, call: string | null])[] = [
  ["fs.readFileSync('x')", 'readFileSync'],
  ["import { execFileSync as run } from 'node:child_process';\nrun('x')", 'execFileSync'],
  ["import { run } from './mine.js';\nrun('x')", null],
  ['this.db.querySync(1)', 'querySync'],
  ['sleepSync(3)', 'sleepSync'],
  ["import * as kit from 'async-course/kit';\nkit.getSync('x')", 'getSync'],
  ['Atomics.wait(a, 0, 0)', 'Atomics.wait'],
  ['atomics.wait(a, 0, 0)', null],
  ['x = JSON.parse(y)', 'JSON.parse'],
  ['return_(JSON.stringify(x))', 'JSON.stringify'],
  ['port.postMessage(x)', 'postMessage'],
  ['worker?.postMessage(x)', 'postMessage'],
  ['x = structuredClone(y)', 'structuredClone'],
  ['/(a+)+$/.test(x)', 'RegExp.test'],
  ['const re = /a/;\nre.exec(x)', 'RegExp.exec'],
  ["const re = new RegExp('a');\nre.test(x)", 'RegExp.test'],
  ["db.exec('select 1')", null],
  ['suite.test(x)', null],
  ['x.replace(/a/g, y)', 'String.replace'],
  ["x.replace('a', y)", null],
  ['const re = /a/;\nx.matchAll(re)', 'String.matchAll'],
  ["import { countPrimes as count } from 'async-course/kit';\ncount(9)", 'countPrimes'],
  ['if (JSON.parse(x)) { fs.readFileSync(y) }', 'readFileSync'],
  ['for (const x of JSON.parse(y)) z += x', 'JSON.parse'],
  ['list.map((x) => fs.statSync(x))', 'statSync'],
  ['class A { #re = /a/; m(x) { return this.#re.test(x) } }', 'RegExp.test'],
  ['try { f() } catch { JSON.parse(x) }', 'JSON.parse'],
  ['f(x)', null],
];

for (const [source, call] of table) {
  test(`the call that blocks in: ${source.replace('\n', ' ')}`, () => assert.equal(callIn(source), call));
}

test('the header of a statement is not blamed for a call in its body', () => {
  const [header, inner] = crumbsOf('if (f(x)) {\n  fs.readFileSync(y);\n}');
  assert.deepEqual([header?.call, inner?.call], [null, 'readFileSync']);
});
