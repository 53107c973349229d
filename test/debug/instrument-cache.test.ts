import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { MarksEvent } from '../../src/core/debug/wire.ts';
import { cacheFolder, openInstrumentCache, type InstrumentCache } from '../../src/debug/instrument-cache.ts';
import { openInstrumenter } from '../../src/debug/instrumenter.ts';
import * as parser from '../../src/debug/instrument-source.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const url = 'file:///shop/app.js';
const source = 'const total = sum();\nprint(total);\n';
const kept = {
  code: 'code',
  inserted: [0, 3],
  first: 7,
  count: 0,
  marks: JSON.stringify({ k: 'marks', url, format: 'module', first: 7, words: [], marks: [] } satisfies MarksEvent),
};

const opened = (folder: string): InstrumentCache => openInstrumentCache(folder, 'one') ?? assert.fail();

test('what was kept is found again, for the same source and nothing else', async (context) => {
  const folder = path.join(await temporaryFolder(context), 'deep', 'cache');
  const cache = opened(folder);
  assert.equal(cache.find('a', source), null);
  cache.keep('a', source, kept);
  assert.deepEqual(opened(folder).find('a', source), kept);
  assert.equal(cache.find('a', `${source} `), null);
  assert.equal(cache.find('b', source), null);
});

test('what is broken, or is there under another name, is as if it were not there', async (context) => {
  const folder = await temporaryFolder(context);
  const cache = opened(folder);
  cache.keep('a', source, kept);
  const [name = ''] = readdirSync(folder);
  const whole = readFileSync(path.join(folder, name), 'utf8');
  for (const text of ['', 'null', '{}', whole.slice(0, -20), whole.replace('"key":"a"', '"key":"b"')]) {
    writeFileSync(path.join(folder, name), text);
    assert.equal(cache.find('a', source), null, text);
  }
});

test('what another instrumenter has kept is not taken, and without a version nothing is kept', async (context) => {
  const folder = await temporaryFolder(context);
  opened(folder).keep('a', source, kept);
  assert.equal(openInstrumentCache(folder, 'two')?.find('a', source), null);
  assert.equal(openInstrumentCache(folder, null), null);
  assert.equal(openInstrumentCache(null, 'one'), null);
});

test('letters of all kinds are kept, and what no file can say is not', async (context) => {
  const cache = opened(await temporaryFolder(context));
  const said = `${source}// 비동기 🙂\n\n`;
  cache.keep('a', said, { ...kept, code: `${said}'끝'` });
  assert.equal(cache.find('a', said)?.code, `${said}'끝'`);
  for (const [key, text, code] of [
    ['b', '\ud800', 'code'],
    ['c', source, '\ud800'],
  ] as const) {
    cache.keep(key, text, { ...kept, code });
    assert.equal(cache.find(key, text), null, key);
  }
});

test('where there is too much of it, what is somebody else’s stays', async (context) => {
  const folder = await temporaryFolder(context);
  for (let index = 0; index < 5000; index++)
    writeFileSync(path.join(folder, `${String(index).padStart(16, '0')}.json`), '');
  writeFileSync(path.join(folder, 'package.json'), '{}');
  opened(folder).keep('a', source, kept);
  assert.equal(readdirSync(folder).length, 2);
  assert.ok(readdirSync(folder).includes('package.json'));
});

test('where nothing can be written nothing is kept, and nothing is thrown', async (context) => {
  const folder = path.join(await temporaryFolder(context), 'file');
  writeFileSync(folder, '');
  const cache = opened(path.join(folder, 'below'));
  cache.keep('a', source, kept);
  assert.equal(cache.find('a', source), null);
});

/** As a process that loads this file, which has so many marks before it; `threads` of it do, one after the other. */
const load = async (context: TestContext, cache: string, before: number, threads = 1) => {
  const folder = await temporaryFolder(context);
  const counter = Int32Array.of(before, 0);
  const options = { marksFile: path.join(folder, 'marks.jsonl'), counter, crumbsUrl: 'file:///crumbs.js' };
  const remembered: string[] = [];
  let code: string | null = null;
  for (let index = 0; index < threads; index++) {
    const { instrument } = openInstrumenter(options, {
      remember: (_url, made) => remembered.push(made.code),
      cache: openInstrumentCache(cache, 'one'),
      parser: () => parser,
    });
    code = instrument(source, url, 'module');
  }
  const event = JSON.parse(readFileSync(options.marksFile, 'utf8')) as MarksEvent;
  return { code, event, next: counter[0], remembered };
};

test('a file that was kept is what it would be without', async (context) => {
  const cache = await temporaryFolder(context);
  const made = await load(context, cache, 5);
  assert.deepEqual(await load(context, cache, 5), made);
  assert.equal(made.event.first, 5);
  assert.equal(made.next, 5 + made.event.marks.length);
  assert.ok(made.code?.startsWith(made.remembered[0] ?? '?'));
});

test('it keeps its numbers where they are free, and gets others where they are not', async (context) => {
  const cache = await temporaryFolder(context);
  const made = await load(context, cache, 50);
  assert.deepEqual(await load(context, cache, 20), made);
  const later = await load(context, cache, 51);
  assert.equal(later.event.first, 51);
  assert.notEqual(later.code, made.code);
  assert.deepEqual(await load(context, cache, 20), later, 'the later ones are kept now');
  await load(context, cache, 5000);
  assert.equal((await load(context, cache, 20)).event.first, 20, 'too many numbers would be unused');
});

test('threads that run the same file have the same numbers: they are those of its places', async (context) => {
  const cache = await temporaryFolder(context);
  const alone = await load(context, cache, 50);
  const pool = await load(context, cache, 50, 3);
  assert.deepEqual(pool, { ...alone, remembered: Array(3).fill(alone.remembered[0]) });
});

const places: readonly (readonly [NodeJS.ProcessEnv, NodeJS.Platform, string | null])[] = [
  [{ HOME: '/home/kim' }, 'linux', '/home/kim/.cache/async-course'],
  [{ HOME: '/home/kim', XDG_CACHE_HOME: '/var/kim' }, 'linux', '/var/kim/async-course'],
  [{ HOME: '/Users/kim' }, 'darwin', '/Users/kim/Library/Caches/async-course'],
  [{ LOCALAPPDATA: '/kim/local' }, 'win32', '/kim/local/async-course'],
  [{}, 'linux', null],
  [{ HOME: '' }, 'linux', null],
  [{ HOME: 'relative' }, 'freebsd', null],
  [{ HOME: '/home/kim', ASYNC_COURSE_DEBUG_CACHE: '0' }, 'linux', null],
  [{ HOME: '/home/kim', ASYNC_COURSE_DEBUG_CACHE: '' }, 'linux', null],
  [{ HOME: '/home/kim', ASYNC_COURSE_DEBUG_CACHE: '/somewhere' }, 'linux', '/somewhere'],
];

for (const [env, platform, folder] of places)
  test(`${platform} with ${JSON.stringify(env)} keeps files in ${folder ?? 'no place'}`, () =>
    assert.equal(cacheFolder(env, platform), folder));
