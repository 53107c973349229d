import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { sourcePlaces } from '../../src/debug/source-places.ts';
import { writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const source = `interface Job { readonly n: number }

export const crunch = (job: Job): number => {
  return Math.sqrt(job.n);
};
`;

const built = (inline: boolean): { readonly code: string; readonly map: string } =>
  transformSync(source, {
    loader: 'ts',
    sourcefile: 'job.ts',
    sourcemap: inline ? 'inline' : true,
    sourcesContent: inline,
  });

const found = { line: 2, column: 5, function: 'crunch', call: 'Math.sqrt' };

test('a place in a build is told as the line of the source that it came from', async (context) => {
  const folder = await temporaryFolder(context);
  const { code, map } = built(false);
  await writeFiles(folder, {
    'job.js': `${code}//# sourceMappingURL=job.js.map\n`,
    'job.js.map': map,
    'job.ts': source,
  });
  const place = sourcePlaces(folder)({ ...found, url: pathToFileURL(path.join(folder, 'job.js')).href });
  assert.deepEqual([place.file, place.line, place.function, place.call], ['job.ts', 4, 'crunch', 'Math.sqrt']);
  assert.match(place.frame ?? '', /> 4 \| {3}return Math\.sqrt\(job\.n\);/);
});

test('the text of a source that is not there is taken from the map', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { 'job.js': built(true).code });
  const place = sourcePlaces(folder)({ ...found, url: pathToFileURL(path.join(folder, 'job.js')).href });
  assert.equal(place.line, 4);
  assert.match(place.frame ?? '', /> 4 \|/);
});

test('without a map a place is where it is, and a file that cannot be read has no frame', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { 'job.js': 'one\ntwo\nthree\n' });
  const places = sourcePlaces(folder);
  const here = places({ ...found, url: pathToFileURL(path.join(folder, 'job.js')).href });
  assert.deepEqual([here.file, here.line, here.column], ['job.js', 2, 5]);
  const gone = places({ ...found, url: pathToFileURL(path.join(folder, 'gone.js')).href });
  assert.deepEqual([gone.file, gone.frame], ['gone.js', null]);
});

test('a map that is broken is as good as none', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { 'job.js': 'one\ntwo\n//# sourceMappingURL=job.js.map\n', 'job.js.map': '{' });
  assert.equal(sourcePlaces(folder)({ ...found, url: pathToFileURL(path.join(folder, 'job.js')).href }).line, 2);
});
