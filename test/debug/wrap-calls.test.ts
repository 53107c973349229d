import assert from 'node:assert/strict';
import fs, { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import zlib from 'node:zlib';
import { syncCallName, syncCallNumber, syncCalls } from '../../src/core/debug/sync-calls.ts';
import type { CallEvent, LaneEvent } from '../../src/core/debug/wire.ts';
import { Control } from '../../src/core/ring.ts';
import { wrapCalls } from '../../src/debug/wrap-calls.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const before = Object.getOwnPropertyDescriptors(fs.readFileSync);
const stackWords = Object.getOwnPropertyNames(Error);
const control = new Int32Array(new SharedArrayBuffer(4 * Control.count));
const posted: LaneEvent[] = [];
const options = {
  control,
  slowMs: 100,
  used: () => null,
  isOwn: (url: string) => url.includes('wrap-calls'),
  post: (event: LaneEvent) => void posted.push(event),
};
wrapCalls(options);
const nap = new Int32Array(new SharedArrayBuffer(4));

test('every name has a number of its own, and 0 is none', () => {
  const all = ['Atomics.wait', ...Object.values(syncCalls).flat()];
  assert.deepEqual(
    all.map((name) => syncCallName(syncCallNumber(name))),
    all,
  );
  assert.equal(syncCallName(0), null);
});

test('a wrapped function looks like the one that it stands for, and is seen by named imports', () => {
  assert.equal(fs.readFileSync, readFileSync);
  const after = Object.getOwnPropertyDescriptors(fs.readFileSync);
  assert.deepEqual(after, before);
  assert.equal(zlib.gunzipSync(zlib.gzipSync('text')).toString(), 'text');
});

test('while a call runs its number can be read, also when it is made of others, and afterwards it cannot', async (context) => {
  const folder = await temporaryFolder(context);
  let seen = 0;
  cpSync(folder, `${folder}-copy`, {
    recursive: true,
    filter: () => {
      readFileSync(new URL(import.meta.url));
      seen = control[Control.syncCall] ?? 0;
      return false;
    },
  });
  assert.equal(syncCallName(seen), 'cpSync');
  assert.equal(control[Control.syncCall], 0);
});

test('an error is thrown as it is, and the call is over', () => {
  assert.throws(() => readFileSync('/no/such/file'), { code: 'ENOENT' });
  assert.equal(control[Control.syncCall], 0);
});

test('what took long is told with who called it; what is quick is not told', () => {
  posted.length = 0;
  const napAWhile = (): unknown => Atomics.wait(nap, 0, 0, 60);
  readFileSync(new URL(import.meta.url));
  napAWhile();
  const [told] = posted as readonly CallEvent[];
  assert.equal(posted.length, 1);
  assert.deepEqual([told?.name, told?.at?.function], ['Atomics.wait', 'napAWhile']);
  assert.deepEqual(told?.own, told?.at);
  assert.deepEqual(Object.getOwnPropertyNames(Error), stackWords);
});

test('of a wait it is told whether another thread has ended it', async () => {
  const wakes =
    "const { workerData } = require('worker_threads'); setInterval(() => Atomics.notify(workerData, 0), 80);";
  const worker = new Worker(wakes, { eval: true, workerData: nap });
  posted.length = 0;
  Atomics.wait(nap, 0, 0);
  await worker.terminate();
  Atomics.wait(nap, 0, 0, 60);
  assert.deepEqual(
    (posted as readonly CallEvent[]).map(({ name, isWoken = false }) => [name, isWoken]),
    [
      ['Atomics.wait', true],
      ['Atomics.wait', false],
    ],
  );
});

test('what the runtime calls to load a module is told with who required it, who has not called it', async (context) => {
  const file = path.join(await temporaryFolder(context), 'loaded.cjs');
  writeFileSync(file, '');
  const all: LaneEvent[] = [];
  const ownControl = new Int32Array(new SharedArrayBuffer(4 * Control.count));
  wrapCalls({ ...options, control: ownControl, slowMs: 0, post: (event) => all.push(event) });
  const loadIt = (): unknown => createRequire(import.meta.url)(file);
  const readIt = (): unknown => readFileSync(file);
  for (const read of [loadIt, readIt]) {
    all.length = 0;
    read();
    const told = (all as readonly CallEvent[]).find(({ name }) => name === 'readFileSync');
    assert.equal(told?.own?.function, read.name);
    assert.equal(told.at?.function, read === loadIt ? undefined : 'readIt');
  }
});
