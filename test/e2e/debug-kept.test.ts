import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { plainEnvironment } from './cli.ts';
import { preloaded, stallsIn, toldIn } from './debug-run.ts';

const hold =
  'export const hold = (ms) => {\n  const until = process.cpuUsage().user + ms * 1000;\n  while (process.cpuUsage().user < until);\n};\n';
const app = `import { hold } from './hold.mjs';
const save = async () => {};
setTimeout(() => {
  save();
  hold(300);
  console.log(hold.toString().length, new Error('x').stack.split('\\n')[1].split(':').at(-1));
}, 800);
`;

test('the second time its files are read from what was kept, and nothing is said otherwise; a changed file is read anew', async (context) => {
  const folder = await temporaryFolder(context);
  const cache = path.join(folder, 'cache');
  await writeFiles(folder, { 'app.mjs': app, 'hold.mjs': hold });
  const run = () => {
    const { stdout, stderr } = spawnSync(process.execPath, preloaded('app.mjs'), {
      cwd: folder,
      encoding: 'utf8',
      env: plainEnvironment({ ASYNC_COURSE_DEBUG_JSON: '1', ASYNC_COURSE_DEBUG_CACHE: cache, TMPDIR: folder }),
    });
    const lost = toldIn(stderr)
      .at(-1)
      ?.report?.lanes[0]?.lost.map(({ place }) => `${place.file}:${place.line}`);
    return { stdout, stalls: stallsIn(stderr), lost };
  };
  const { stdout } = spawnSync(process.execPath, ['app.mjs'], { cwd: folder, encoding: 'utf8' });
  const expected = { stdout, stalls: ['hold.mjs:3'], lost: ['app.mjs:4'] };
  assert.deepEqual(run(), expected);
  const before = keptIn(cache);
  assert.equal(before.length, 2);
  assert.deepEqual(run(), expected);
  assert.deepEqual(keptIn(cache), before);
  writeFileSync(path.join(folder, 'hold.mjs'), `// later\n${hold}`);
  assert.deepEqual(run(), { ...expected, stalls: ['hold.mjs:4'] });
  assert.equal(keptIn(cache).length, 2);
});

const keptIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
