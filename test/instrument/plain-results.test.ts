import assert from 'node:assert/strict';
import { parse } from 'acorn';
import { test } from 'node:test';
import { plainNamesOf } from '../../src/instrument/plain-results.ts';
import { instrumented } from './instrumented.ts';

const plainIn = (source: string): readonly string[] => [
  ...plainNamesOf(parse(source, { ecmaVersion: 'latest', sourceType: 'module' })),
];

const plain: readonly string[] = [
  'const f = (a, b) => a % b === 0',
  'function f(n) { for (let d = 2; d < n; d++) if (n % d === 0) return false; return true }',
  'function f(n) { let found = 0; for (let i = 0; i < n; i++) found += i; return found }',
  'function f(n) { return n < 2 ? 1 : f(n - 1) + f(n - 2) }',
  'function f(n) { return n < 2 ? 1 : f(n - 1) }',
  'const f = function (x) { return `${x}` }',
  'const f = (x) => Math.abs(x)',
  'const f = (x) => { x.work() }',
  'const f = (x) => { let best; best = 1; return best }',
  'const f = (x) => typeof x === "string" && !x',
];

const open: readonly string[] = [
  'const f = (x) => x',
  'const f = async (x) => 1',
  'function* f() { return 1 }',
  'const f = (x) => g(x)',
  'const f = (x) => x.y()',
  'const f = (x) => 1 && x.y()',
  'const f = (x) => new X()',
  'const f = (x) => { let a = 1; a = x.y(); return a }',
  'const f = (x) => { let a = 1; a ||= x.y(); return a }',
  'const f = (x) => { let a = 1; [a] = x; return a }',
  'const f = (x) => { const { a } = x; return a }',
  'const f = (x) => { for (const a of x) return a }',
  'const f = (x) => { try { x() } catch (a) { return a } }',
  'let f = () => 1; f = (x) => x',
  'const f = () => 1; const o = (f) => f',
  'import { a } from "x"; const f = () => a',
  'const f = () => /a/',
  'const f = () => [1]',
  'const f = () => () => 1',
];

for (const source of plain)
  test(`no promise comes from: ${source}`, () => assert.ok(plainIn(source).includes('f'), source));
for (const source of open)
  test(`a promise may come from: ${source}`, () => assert.ok(!plainIn(source).includes('f'), source));

test('functions that give each other’s results are plain together, and open together', () => {
  const pair = (last: string): string => `const f = (n) => n ? g(n) : 1; const g = (n) => n > 1 ? f(n) : ${last}`;
  assert.deepEqual(plainIn(pair('2')), ['f', 'g']);
  assert.deepEqual(plainIn(pair('n.x')), []);
});

test('a condition that asks such a function needs no check, only its crumb back', () => {
  const source =
    'const f = (n) => { for (;;) if (n) return 1 }; const g = () => 1; if (f(1)) x = 1; if (g()) x = 2; f(2)';
  const { body } = instrumented(source);
  assert.doesNotMatch(body, /\b[bdt]\(\d/);
  assert.match(body, /if \(a\(\d+,f\(1\)\)\)/);
  assert.match(body, /if \(g\(\)\)/);
});
