import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { plainEnvironment } from './cli.ts';
import { launched, preloaded, required, stallsIn, toldIn } from './debug-run.ts';

/** As such loaders do: all of a file in one line, with a map, and CommonJS where no package says otherwise. */
const hooks = `import { readFileSync } from 'node:fs';
import { transformSync } from ${JSON.stringify(pathToFileURL(path.resolve('node_modules/esbuild/lib/main.js')).href)};
export const load = async (url, context, next) => {
  if (!url.endsWith('.ts')) return await next(url, context);
  const { pathname } = new URL(url);
  const options = { loader: 'ts', sourcefile: pathname, sourcemap: 'inline', minifyWhitespace: true };
  return { format: 'module', source: transformSync(readFileSync(pathname, 'utf8'), options).code, shortCircuit: true };
};
`;

const files = {
  'hooks.mjs': hooks,
  'loader.mjs':
    "import { register } from 'node:module';\nregister('./hooks.mjs', import.meta.url);\nprocess.setSourceMapsEnabled(true);\n",
  'app.ts': `enum Size { Small = 300 } // what no runtime loads by itself
const save = async (): Promise<void> => {};

interface Order { readonly ms: number }

const hold = ({ ms }: Order): void => {
  const until = process.cpuUsage().user + ms * 1000;
  while (process.cpuUsage().user < until);
  console.log(new Error('here').stack);
};
setTimeout(() => {
  save();
  hold({ ms: Size.Small });
}, 800);
`,
};

for (const [name, args] of [
  ['--import', preloaded],
  ['the command', launched],
] as const)
  test(`${name}: what another loader makes of a file is told by the file, and its stacks are as without`, async (context) => {
    const folder = await temporaryFolder(context);
    await writeFiles(folder, files);
    const run = (given: readonly string[]) =>
      spawnSync(process.execPath, given, {
        cwd: folder,
        encoding: 'utf8',
        env: plainEnvironment({
          ASYNC_COURSE_DEBUG_JSON: '1',
          ASYNC_COURSE_DEBUG_CACHE: path.join(folder, 'cache'),
          NODE_OPTIONS: '--import=./loader.mjs',
          TMPDIR: folder,
        }),
      });
    const bare = run(['app.ts']);
    assert.match(bare.stdout, /app\.ts:9:15/, bare.stderr);
    const { stdout, stderr } = run(args('app.ts'));
    assert.equal(placesIn(stdout), placesIn(bare.stdout), stderr);
    assert.deepEqual(stallsIn(stderr), ['app.ts:8']);
    const lost = toldIn(stderr)
      .at(-1)
      ?.report?.lanes[0]?.lost.map(({ place }) => `${place.file}:${place.line}`);
    assert.deepEqual(lost, ['app.ts:12']);
  });

test('loaders of the program’s own that come after debug mode do what they do without it', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, files);
  const run = (given: readonly string[]) =>
    spawnSync(process.execPath, [...given, '--import', './loader.mjs', 'app.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: plainEnvironment({ ASYNC_COURSE_DEBUG_JSON: '1', TMPDIR: folder }),
    });
  const bare = run([]);
  for (const before of [required, preloaded].map((args) => args('').slice(0, 2))) {
    const { status, stdout, stderr } = run(before);
    assert.equal(status, bare.status, stderr);
    assert.equal(placesIn(stdout), placesIn(bare.stdout), stderr);
    const { lanes = [] } = toldIn(stderr).at(-1)?.report ?? {};
    assert.deepEqual(
      lanes.map(({ name }) => name),
      ['app.ts'],
    );
  }
});

/** As one that goes through all that it is asked for. */
const reader = `import { appendFileSync } from 'node:fs';
export const load = async (url, context, next) => {
  const loaded = await next(url, context);
  appendFileSync('read.jsonl', JSON.stringify([url, String(loaded.source ?? '').length]) + '\\n');
  return loaded;
};
`;

test('another loader does not have to go through debug mode itself', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { ...files, 'hooks.mjs': reader, 'app.mjs': 'console.log(1);\n' });
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', './loader.mjs', ...preloaded('app.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env: plainEnvironment({ ASYNC_COURSE_DEBUG_JSON: '1', TMPDIR: folder }),
  });
  assert.equal(stdout, '1\n', stderr);
  const read = readFileSync(path.join(folder, 'read.jsonl'), 'utf8').trim().split('\n');
  const ours = read
    .map((line) => JSON.parse(line) as readonly [string, number])
    .filter(([url]) => url.includes('/dist/'))
    .map(([url, size]) => ({ name: path.basename(url), isSmall: size < 2000 }));
  assert.ok(ours.some(({ name }) => name === 'debug.js'));
  assert.deepEqual(
    ours.filter(({ isSmall }) => !isSmall),
    [],
  );
});

/** Of the program: those of the runtime are not the same. */
const placesIn = (stack: string): string => (stack.match(/app\.ts:\d+:\d+/g) ?? []).join(' ');
