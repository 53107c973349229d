import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksOf } from './instrumented.ts';

const is = (source: string, ...checks: readonly string[]): void => assert.deepEqual(checksOf(source), checks, source);

test('a statement drops what its calls give', () => {
  is('save(1);', 'dropped 1:1 save');
  is('db.put(1)?.then(f);', 'dropped 1:1 then');
  is('ok || save();', 'dropped 1:7 save');
  is('ok ? save() : load();', 'dropped 1:6 save', 'dropped 1:15 load');
  is('a(), b();', 'dropped 1:1 a', 'dropped 1:6 b');
  is('void save();', 'voided 1:6 save');
  is('new Promise(f);', 'dropped 1:1 new Promise');
  is("import('x');", 'dropped 1:1 -');
});

test('a handled error, a test, and the end of a worker may be dropped', () => {
  is('save().catch(f);');
  is('save().then(f, g);');
  is('save().then(f).catch(g).finally(h);');
  is('ok || save().catch(f);');
  is("import { test } from 'node:test';\ntest('x', g);");
  is("import suite from 'node:test';\nsuite.only('x', g);");
  is('worker.terminate();');
  is('await save();');
  is('x = y;');
});

test('of a condition every call is a question, and no name', () => {
  is('if (can()) f = 1;', 'truthy 1:5 can');
  is('if (!can() && (a || can(2))) f = 1;', 'truthy 1:6 can', 'truthy 1:21 can');
  is('x = can() ? 1 : 2;', 'truthy 1:5 can');
  is('while (!can());', 'truthy 1:9 can');
  is('can() && go();', 'truthy 1:1 can', 'dropped 1:10 go');
  is('if (cached) f = 1;');
  is('if (!this.cached) f = 1;');
  is('if (await can()) f = 1;');
});

test('a value that is kept under a name and then asked by that name is a question too', () => {
  is('const can = ask(); if (!can) f = 1;', 'truthy 1:13 ask');
  is('const can = ask(); f = can && 1;', 'truthy 1:13 ask');
  is('const can = ask(); f = can ? 1 : 2;', 'truthy 1:13 ask');
  is('const can = ask(); f = can ?? 1;', 'unused 1:13 ask');
  is('const can = ask(); if (can === 1) f = 1;', 'unused 1:13 ask');
  is('let can = ask(); can = 1; if (can) f = 1;', 'unused 1:11 ask');
  is('const can = await ask(); if (!can) f = 1;');
});

test('what is kept is watched, what is returned or awaited is not', () => {
  is('const p = save();', 'unused 1:11 save');
  is('list.push(save());', 'dropped 1:1 list.push', 'unused 1:11 save');
  is('const f = () => save();', 'unused 1:17 save');
  is('const f = async () => save();');
  is('const f = () => { return save(); };');
  is('const p = new Promise((resolve) => work(resolve));', 'unused 1:11 new Promise', 'unused 1:36 work');
  is('const n = Math.max(1, 2);');
});

test('a promise that only lends its resolve to somebody is a signal', () => {
  is('const p = new Promise((resolve) => (release = resolve));');
  is('const p = new Promise((resolve, reject) => { this.a = resolve; this.b = reject; });');
  is('this.done = new Promise((resolve) => work(resolve));', 'unused 1:38 work');
});

test('an async function that is handed over is watched, and one by name where the receiver is known to ignore it', () => {
  is('list.map(async (x) => x);', 'dropped 1:1 list.map', 'callback 1:10 -');
  is('const p = list.map(async (x) => x);', 'unused 1:11 list.map', 'callback 1:20 -');
  is('const p = new Promise(async (f) => g);', 'unused 1:11 new Promise', 'executor 1:23 -');
  is('list.forEach(save);', 'dropped 1:1 list.forEach', 'callback 1:14 -');
  is('setTimeout(this.save, 1);', 'dropped 1:1 setTimeout', 'callback 1:12 -');
  is('list.map(save);', 'dropped 1:1 list.map');
});
