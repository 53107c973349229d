// What `npm run build` (and `prepare`) makes of src/: bundles and declarations in dist/. Plain JavaScript, because Node 20
// runs no TypeScript and the build has to run before there is anything built.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builtInsUnimported } from './src/build/built-ins.mjs';
import { lazyUnicode } from './src/build/lazy-unicode.mjs';
import { licencesOf } from './src/build/licences.mjs';
import { someWords } from './src/build/some-words.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = path.join(root, 'dist');

/**
 * Files that run in a learner's process or are imported from a learner's file. Each is a file of its own, so that loading one
 * never reads another: what is loaded there is part of what the course measures.
 */
const alone = {
  kit: 'src/kit.ts',
  index: 'src/index.ts',
  stage: 'src/stage.ts',
  'slow-thread': 'src/kit/slow-thread.ts',
  'get-thread': 'src/kit/get-thread.ts',
  ask: 'src/kit/ask.ts',
  'pool-thread': 'src/kit/pool-thread.ts',
  child: 'src/probe/child.ts',
  watchdog: 'src/probe/watchdog.ts',
  preload: 'src/probe/preload.ts',
  'hooks-thread': 'src/probe/hooks-thread.ts',
  'timers-shim': 'src/probe/timers-shim.ts',
  'timers-promises-shim': 'src/probe/timers-promises-shim.ts',
  'child-process-shim': 'src/probe/child-process-shim.ts',
  'crypto-shim': 'src/probe/crypto-shim.ts',
  'subtle-shim': 'src/probe/subtle-shim.ts',
  'worker-threads-shim': 'src/probe/worker-threads-shim.ts',
  'worker-thread': 'src/probe/worker-thread.ts',
  'timing-watchdog': 'src/timing/watchdog.ts',
};

/** The same for what is loaded before every program that is instrumented: no part of the runtime is imported there that it may not need. */
const lean = {
  debug: 'src/debug/debug.ts',
  'debug-hooks': 'src/debug/hooks.ts',
  'timing-register': 'src/timing/register.ts',
  crumbs: 'src/probe/crumbs.ts',
  'debug-crumbs': 'src/debug/crumbs.ts',
};

/** What one of these compiles past all loaders (`src/debug/past-loaders.ts`). */
const compiled = {
  'debug-preload': 'src/debug/preload.ts',
  'debug-hooks-thread': 'src/debug/hooks-thread.ts',
  'debug-every-promise': 'src/debug/every-promise.ts',
};

/** What tests import: what it needs to speak is read when it speaks. */
const timing = { timing: 'src/timing.ts' };

/** CommonJS in one piece: for test runners whose tests are that, because some of them cannot load parts later; and for `-r`. */
const required = { timing: 'src/timing.ts', debug: 'src/debug/required.ts' };

/** Debug mode's threads and processes beside the program: CommonJS, because modules take longer to start. */
const debug = {
  'debug-watchdog': 'src/debug/watchdog.ts',
  'debug-conclude': 'src/debug/conclude.ts',
  'debug-teller': 'src/debug/teller.ts',
  'debug-observer': 'src/debug/observer.ts',
};

/** CommonJS, because it is read in the middle of loading a file, where nothing can be waited for; and only when there is such a file. */
const instrument = { 'debug-instrument': 'src/debug/instrument-source.ts', 'debug-crash': 'src/debug/crash.ts' };

/** The command. Everything behind an `await import()` becomes a chunk that is read only when it is needed. */
const command = { main: 'src/cli/main.ts' };

/** For packages that are CommonJS and require() parts of Node. */
const requireBanner =
  "import{createRequire as bundledRequire}from'node:module';const require=bundledRequire(import.meta.url);";

const present = (entries) =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(path.join(root, file))));

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  format: 'esm',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** For what is read piece by piece, as it is needed. */
const inChunks = {
  splitting: true,
  // Names stay, so that a stack trace in a bug report can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  banner: { js: requireBanner },
  plugins: [lazyUnicode(root)],
};

const buildAlone = () =>
  build({
    ...common,
    entryPoints: present(alone),
    outdir: dist,
    // The learner's file and the probe must meet in one copy of the kit.
    external: ['async-course', 'async-course/*'],
  });

/** What the instrumenter of a build is known by: what another one has kept is of no use to it. */
const instrumenterHash = async (made) => {
  const hash = createHash('sha256');
  const files = [...Object.keys((await made).metafile.outputs), 'src/debug/instrumenter.ts'];
  for (const file of files.sort()) hash.update(await readFile(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
};

const buildLean = async (instrumenter, entries, options = {}) =>
  await build({
    ...common,
    entryPoints: present(entries),
    outdir: dist,
    minifyWhitespace: true,
    plugins: [builtInsUnimported],
    ...options,
    define: { INSTRUMENTER: JSON.stringify(await instrumenterHash(instrumenter)), ...options.define },
  });

const buildCompiled = async (instrumenter) =>
  await buildLean(instrumenter, compiled, {
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { 'import.meta.url': 'bundledUrl' },
  });

/** Loaded at most once per start, and again only after a crash in it. */
const buildEngine = () =>
  build({
    ...common,
    entryPoints: present({ 'strip-engine': 'src/sandbox/strip-engine.ts' }),
    outdir: dist,
    minifyWhitespace: true,
    banner: { js: requireBanner },
  });

const buildTiming = () =>
  build({
    ...common,
    entryPoints: present(timing),
    ...inChunks,
    outdir: dist,
    // Beside the others, so that what they load by its address is found from every one of them.
    chunkNames: 'timing-[name]-[hash]',
  });

const buildInstrument = () =>
  build({
    ...common,
    entryPoints: present(instrument),
    outdir: dist,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minify: true,
  });

const buildRequired = (entries, ...plugins) =>
  build({
    ...common,
    entryPoints: present(entries),
    outdir: dist,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minifyWhitespace: true,
    minifySyntax: true,
    define: { 'import.meta.url': 'bundledUrl' },
    banner: { js: "const bundledUrl=require('node:url').pathToFileURL(__filename).href;" },
    plugins: [lazyUnicode(root), ...plugins],
  });

const buildCommand = async () => {
  const result = await build({
    ...common,
    entryPoints: present(command),
    ...inChunks,
    outdir: path.join(dist, 'cli'),
    chunkNames: '[name]-[hash]',
  });
  const main = path.join(dist, 'cli/main.js');
  if (existsSync(main)) await chmod(main, 0o755);
  return result;
};

/** Returns the files that it wrote. */
const buildDeclarations = async () => {
  const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
  const child = spawn(process.execPath, [tsc, '-p', 'src/build/tsconfig.json', '--listEmittedFiles'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`tsc could not write the declarations\n${output}`);
  return [...output.matchAll(/^TSFILE: (.*)$/gm)].map(([, file]) => path.resolve(file));
};

/** What an earlier build left and this one did not write again. Not emptied beforehand: a running command keeps its files. */
const removeStale = async (written) => {
  const found = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  await Promise.all(files.filter((file) => !written.has(file)).map((file) => rm(file)));
};

const instrumenter = buildInstrument();
const [declarations, ...bundles] = await Promise.all([
  buildDeclarations(),
  buildAlone(),
  buildLean(instrumenter, lean),
  buildCompiled(instrumenter),
  buildEngine(),
  buildRequired(debug, someWords(['debug', 'units'])),
  instrumenter,
  buildTiming(),
  buildRequired(required),
  buildCommand(),
]);
const metafiles = bundles.map(({ metafile }) => metafile);
const licences = path.join(dist, 'THIRD-PARTY-LICENSES.txt');
// Not for the package: tests read from it what each bundle is made of.
await mkdir(path.join(root, 'build'), { recursive: true });
await writeFile(
  path.join(root, 'build/bundles.json'),
  JSON.stringify(Object.assign({}, ...metafiles.map(({ outputs }) => outputs))),
);
const outputs = metafiles.flatMap((metafile) => Object.keys(metafile.outputs));
await writeFile(licences, await licencesOf(root, metafiles));
await removeStale(new Set([licences, ...declarations, ...outputs.map((file) => path.join(root, file))]));
