import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrumented } from './instrumented.ts';

const found = (source: string): readonly string[] =>
  [...new Set(instrumented(source).patterns.map(({ pattern }) => pattern))].sort();

const table: readonly (readonly [source: string, ...patterns: readonly string[]])[] = [
  ['await Promise.all([await a(), await b()])', 'await-in-all'],
  ['await Promise.race([a(), await b()])', 'await-in-all'],
  ['await Promise.all([a(), b()])'],
  ['await Promise.all(list.map(async (x) => await f(x)))'],
  ['const p = new Promise((resolve) => resolve(work()))', 'promise-wrapper'],
  ['const p = new Promise(async (resolve) => resolve(await work()))', 'async-executor'],
  ['try { f() } catch {}', 'empty-catch'],
  ['try { f() } catch (e) { g(e) }'],
  ['f().catch(() => {})', 'empty-catch'],
  ['f().catch(() => undefined)', 'empty-catch'],
  ['f().catch(console.error)'],
  ['async function f() { try { return g() } finally { await h() } }', 'return-in-try'],
  ['async function f() { try { return await g() } finally { h() } }'],
  ['async function f() { try { await g(); return () => { return h() } } finally {} }'],
  ['while (Date.now() < end);', 'busy-wait'],
  ['while (performance.now() - start < 100) x++', 'busy-wait'],
  ['do x++; while (now() < end)', 'busy-wait'],
  ['for (let i = 0; process.hrtime() < end; i++);', 'busy-wait'],
  ['while (queue.length) queue.pop()'],
  ['await setTimeout(100)', 'await-set-timeout'],
  ['setTimeout(() => { heavy(); done() }, 0)', 'deferral'],
  ['setTimeout(() => resolve(1), 0)'],
  ['setImmediate(() => resolve(heavy()))', 'deferral'],
  ['queueMicrotask(f)', 'microtask'],
  ['process.nextTick(f)', 'microtask'],
  ['await null', 'microtask'],
  ['await undefined', 'microtask'],
  ['await Promise.resolve()', 'microtask'],
  ['Promise.resolve().then(f)', 'microtask'],
  ['for (const x of y) await f(x)', 'await-in-loop'],
  ['for (const x of y) list.push(async () => await f(x))'],
  ['async function f() { return 1 }', 'no-await'],
  ['const f = async () => await g()'],
  ['const f = async () => { const g = async () => await 1; return g }', 'microtask', 'no-await'],
];

for (const [source, ...patterns] of table) {
  test(`patterns of: ${source}`, () => assert.deepEqual(found(source), patterns));
}

test('a pattern has the line where it stands', () => {
  assert.deepEqual(instrumented('let x;\n\nwhile (Date.now() < x);').patterns, [{ pattern: 'busy-wait', line: 3 }]);
});
