import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packagesIn, readBundles } from './bundles.ts';
import { pack, type Packed } from './pack.ts';

/** What a learner downloads. 2.5 MB take 2 s on a hotel's network of 10 Mbit/s. */
const LARGEST_TARBALL = 2_500_000;

interface Manifest {
  readonly version: string;
  readonly [key: string]: unknown;
}
const manifestAt = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;

let packed: Packed;
let installed: string;
let version: string;

before(async () => {
  ({ version } = await manifestAt(process.cwd()));
  packed = await pack();
  installed = await packed.emptyFolder('installed');
  await writeFile(
    path.join(installed, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  await packed.npm('npm', ['install', '--no-audit', '--no-fund', packed.tarball], installed);
});
after(async () => await packed.remove());

test('the tarball is small', () => {
  assert.ok(packed.size <= LARGEST_TARBALL, `${packed.size} bytes`);
});

test('the tarball holds the course and what was built, and nothing else', () => {
  const strangers = packed.files.filter(
    (file) => !/^(dist|lessons|solutions)\/|^(package\.json|README\.md|LICENSE)$/.test(file) || file.endsWith('.map'),
  );
  assert.deepEqual(strangers, []);
  for (const folder of ['dist/', 'lessons/', 'solutions/']) {
    assert.ok(
      packed.files.some((file) => file.startsWith(folder)),
      `nothing of ${folder}`,
    );
  }
});

test('it installs no other package', async () => {
  const manifest = await manifestAt(path.join(installed, 'node_modules/async-course'));
  const kinds = [
    'dependencies',
    'optionalDependencies',
    'peerDependencies',
    'bundleDependencies',
    'bundledDependencies',
  ];
  assert.deepEqual(
    kinds.filter((kind) => manifest[kind] !== undefined),
    [],
  );
  const folders = await readdir(path.join(installed, 'node_modules'));
  assert.deepEqual(
    folders.filter((name) => !name.startsWith('.')),
    ['async-course'],
  );
});

test('the licence of every package inside is inside', async () => {
  const bundles = await readBundles();
  const inside = new Set(Object.keys(bundles).flatMap((file) => packagesIn(bundles, file)));
  const folder = path.join(installed, 'node_modules/async-course');
  const text = await readFile(path.join(folder, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  assert.ok(inside.size > 0, 'the record of the bundles names no package');
  assert.deepEqual(
    [...inside].filter((name) => !text.includes(`\n${name} `)),
    [],
  );
  assert.match(await readFile(path.join(folder, 'LICENSE'), 'utf8'), /^MIT License/);
});

test('npx runs the tarball in an empty folder without a network', async () => {
  const empty = await packed.emptyFolder('npx');
  const said = await packed.npm('npx', ['--yes', '--package', packed.tarball, 'async-course', '--version'], empty);
  assert.equal(said.trim(), version);
});

test('the installed command finds its exercises', async () => {
  const empty = await packed.emptyFolder('list');
  const said = await packed.npm('npx', ['--yes', '--package', packed.tarball, 'async-course', 'list', '--json'], empty);
  const list = JSON.parse(said) as { readonly schema: number; readonly exercises: readonly { readonly id: string }[] };
  assert.equal(list.schema, 1);
  assert.ok(list.exercises.some(({ id }) => id === 'two-delays'));
});

test('a program imports the kit from the installed package', async () => {
  const program = "import { delay } from 'async-course/kit';\nprocess.stdout.write(String(await delay(1)));\n";
  await writeFile(path.join(installed, 'program.js'), program);
  const { stdout } = await promisify(execFile)(process.execPath, ['program.js'], { cwd: installed });
  assert.equal(stdout, '1');
});

test('tests of five lines use the installed package, as a module and by require()', async () => {
  const body = `test('at once', async (context) => {
  const timing = await measure(() => Promise.all([1, 2].map((name) => trace(\`\${name}\`, () => wait(200)))));
  await expectConcurrent(timing, { context });
});
`;
  const lines = (imports: string): string =>
    `${imports}\nconst wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n${body}`;
  const names = '{ expectConcurrent, measure, trace }';
  await writeFile(
    path.join(installed, 'some.test.js'),
    lines(`import { test } from 'node:test';\nimport ${names} from 'async-course/timing';`),
  );
  await writeFile(
    path.join(installed, 'some.test.cjs'),
    lines(`const { test } = require('node:test');\nconst ${names} = require('async-course/timing');`),
  );
  const args = ['--import', 'async-course/timing/register', '--test', 'some.test.js', 'some.test.cjs'];
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: installed, env });
  assert.match(stdout, /^# tests 2$/m);
  assert.match(stdout, /^# fail 0$/m);
});

test('the published types resolve, and they are types', async () => {
  const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
  const config = {
    compilerOptions: {
      module: 'nodenext',
      target: 'es2023',
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      typeRoots: [path.resolve('node_modules/@types')],
      types: ['node'],
    },
    files: ['typed.ts'],
  };
  await writeFile(path.join(installed, 'tsconfig.json'), JSON.stringify(config));
  const compile = async (source: string): Promise<string> => {
    await writeFile(path.join(installed, 'typed.ts'), source);
    const child = promisify(execFile)(process.execPath, [tsc, '-p', installed]);
    return (await child.catch((error: { readonly stdout: string }) => error)).stdout;
  };
  const use = [
    "import { delay } from 'async-course/kit';",
    "import { asyncTimed, measure, type Timing } from 'async-course/timing';",
    'export class Shop { @asyncTimed async open(at: number): Promise<string> { return String(at); } }',
    'export const timing: Promise<Timing<string>> = measure(() => new Shop().open(1));',
    "import * as course from 'async-course';\nexport const all = course;\n",
  ].join('\n');
  assert.equal(await compile(`${use}export const ms: Promise<number> = delay(1);\n`), '');
  assert.match(
    await compile(`${use}export const ms: Promise<string> = delay(1);\n`),
    /typed\.ts\(7,14\): error TS2322/,
  );
});

test('npx in a checkout runs the command of the checkout', async () => {
  const said = await packed.npm('npx', ['async-course', '--version'], process.cwd());
  assert.equal(said.trim(), version);
});
