import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { MAIN, plainEnvironment } from './cli.ts';
import {
  launched,
  noted,
  preloaded,
  required,
  stallsIn,
  start as startProgram,
  toldIn,
  type Running,
} from './debug-run.ts';
import { eventually } from './eventually.ts';

/** The middle of a program's life: debug mode's own threads are awake by then, also on a busy machine (milliseconds). */
const AWAKE_MS = 800;

/** Holds the thread by itself for about a second wherever it runs: by work, so that a busy machine takes nothing from it. */
const hold = `const hold = () => {
  const until = process.cpuUsage().user + 400_000;
  while (process.cpuUsage().user < until) Math.sqrt(2);
};
`;

const files = {
  'package.json': '{"type":"module"}',
  'calm.mjs': "setTimeout(() => console.log('out'), 20);\n",
  'held.mjs': `${hold}setTimeout(() => {
  hold();
  console.log('out');
  process.exitCode = 7;
}, ${AWAKE_MS});
`,
  'held.cjs': `'use strict';
${hold}setTimeout(() => {
  hold();
  console.log('out', (function () { return this; })());
  process.exit(3);
}, ${AWAKE_MS});
`,
  'held.ts': `${hold}interface Job { readonly name: string }

const run = ({ name }: Job): void => {
  hold();
  console.log(name);
};
setTimeout(() => run({ name: 'out' }), ${AWAKE_MS});
export {};
`,
  'typed.ts': 'const n: number = 3;\nconsole.log(n);\n',
  // Asleep, so that neither a busy machine nor the threads beside it change how long it lasts.
  'thrice.mjs': `const nap = new Int32Array(new SharedArrayBuffer(4));
const hold = () => Atomics.wait(nap, 0, 0, 300);
setTimeout(() => {
  hold();
  setTimeout(() => {
    hold();
    setTimeout(hold, 20);
  }, 20);
}, ${AWAKE_MS});
`,
  'worker.mjs': `import { isMainThread, Worker } from 'node:worker_threads';
${hold}if (isMainThread) new Worker(new URL(import.meta.url));
else setTimeout(() => hold(), ${AWAKE_MS});
`,
  'lost.mjs': `const save = async () => {
  await null;
};
const main = async () => {
  save();
  await save();
  const kept = save();
  void save();
};
await main();
`,
  'killed.mjs': `const save = async () => {
  await null;
};
let turns = 0;
const timer = setInterval(() => {
  turns += 1;
  if (turns === 5) save();
  if (turns === 40) process.kill(process.pid, 'SIGKILL');
}, 10);
`,
  // Newer runtimes have another name for what was replaced in them.
  'command/looks.js': `const shown = (error) => console.log(error.stack.replace(/at .*(?=\\(node:internal)/g, ''));
const fail = (list) => { JSON.stringify(list); throw new Error('x'); };
function report() { return [1].map((each) => fail([each])); }
const tries = () => { try { report(); } catch (error) { shown(error); } };
tries();
console.log(String(report), Function.prototype.toString.toString(), Error.prepareStackTrace === Error.prepareStackTrace);
console.log(new Function('return ' + report)().name);
setTimeout(() => { tries(); }, 1);
setTimeout(function named() { tries(); }, 2);
[3].forEach(async () => { await null; tries(); });
const made = {};
const all = (list) => list.map((each) => each());
const kept = all([() => { tries(); }, () => { made.one = String(1); }, function () { new (function () { tries(); })(); }]);
made.list = all([function () { tries(); }, () => { made.two = String(2); }]);
try { require('fs').readFileSync(5.5); } catch (error) { shown(error); }
try { require('assert').equal(1, 2); } catch (error) { shown(error); }
try { Function('f', 'f()')(report); } catch (error) { shown(error); }
const before = Error.prepareStackTrace;
Error.prepareStackTrace = (error, sites) => sites.map((site) => [site.getFunctionName(), site.getLineNumber(), site.getColumnNumber()]);
try { report(); } catch (error) { console.log(JSON.stringify(error.stack.slice(0, 3))); }
Error.prepareStackTrace = before;
console.log(Object.keys(require.cache), module.parent, process.mainModule === module);
`,
  'twice.mjs': `const nap = new Int32Array(new SharedArrayBuffer(4));
setTimeout(() => {
  Atomics.wait(nap, 0, 0, 300);
  Atomics.wait(nap, 0, 0, 500);
}, ${AWAKE_MS});
`,
  'command/package.json': '{}',
  'command/bin': `#!/usr/bin/env node
const nap = new Int32Array(new SharedArrayBuffer(4));
setTimeout(() => {
  Atomics.wait(nap, 0, 0, 300);
}, ${AWAKE_MS});
`,
  'crash.mjs': `setTimeout(() => {
  throw new TypeError('over');
}, 20);
`,
  'hang.mjs': `setTimeout(() => {
  console.log('hangs');
  for (;;) {}
}, 20);
`,
  'reads.mjs': `import fs from 'node:fs';
import old from './old/index.js';
const url = new URL(import.meta.url);
const own = await fs.promises.readFile(url);
console.log(own.equals(fs.readFileSync(url)), fs.promises.readFile.name, old);
`,
  'old/package.json': '{}',
  // By its text alone it might be a module.
  'old/index.js': "const text = `\nimport x from 'y';\n`;\nmodule.exports = typeof require + text.length;\n",
  'both.cjs': "import('./held.mjs');\n",
  'server.mjs': "setInterval(() => {}, 1000);\nconsole.log('listening');\n",
};

const start = async (
  context: Parameters<typeof startProgram>[0],
  args: Parameters<typeof startProgram>[1],
  file: string,
): Promise<Running> => await startProgram(context, args, file, files);

for (const [name, args] of [
  ['async-course debug', launched],
  ['--import', preloaded],
  ['-r', required],
] as const) {
  test(`${name}: what holds the loop is named by its line, and nothing else changes`, async (context) => {
    const { code, stdout, stderr } = await (await start(context, args, 'held.mjs')).ended;
    assert.deepEqual({ code, stdout }, { code: 7, stdout: 'out\n' });
    assert.deepEqual(stallsIn(stderr), ['held.mjs:3'], stderr);
  });

  test(`${name}: CommonJS, in strict mode, with process.exit`, async (context) => {
    const { code, stdout, stderr } = await (await start(context, args, 'held.cjs')).ended;
    assert.deepEqual({ code, stdout }, { code: 3, stdout: 'out undefined\n' });
    assert.deepEqual(stallsIn(stderr), ['held.cjs:4'], stderr);
  });

  test(`${name}: a crash keeps its message and its code, and is in the report`, async (context) => {
    const { code, stderr } = await (await start(context, args, 'crash.mjs')).ended;
    assert.equal(code, 1);
    assert.match(stderr, /TypeError: over/);
    const report = toldIn(stderr).at(-1)?.report;
    assert.deepEqual(
      report?.lanes[0]?.errors.map(({ name: error, message, place }) => [error, message, place?.line]),
      [['TypeError', 'over', 2]],
    );
    assert.equal(report?.lanes[0]?.end.kind, 'crash');
  });
}

test('what follows the first stall closely is not missed while that one is told of', async (context) => {
  const { stderr } = await (await start(context, launched, 'thrice.mjs')).ended;
  const { stalls = [] } = toldIn(stderr).at(-1)?.report?.lanes[0] ?? {};
  assert.equal(stalls.length, 3, stderr);
  assert.equal(stallsIn(stderr).length, 3, stderr);
});

test('two lines that hold the loop in one turn of it are both named', async (context) => {
  const { stderr } = await (await start(context, launched, 'twice.mjs')).ended;
  assert.deepEqual(stallsIn(stderr), ['twice.mjs:3', 'twice.mjs:4'], stderr);
});

test('a program that looks at itself sees what its author wrote: its stacks, the text of its functions', async (context) => {
  const bare = await (await start(context, (file) => [file], 'command/looks.js')).ended;
  const { stdout, stderr } = await (await start(context, launched, 'command/looks.js')).ended;
  const withoutFolder = (said: string): string => said.replace(/\/\S*async-course-test-\w+/g, '');
  assert.equal(withoutFolder(stdout), withoutFolder(bare.stdout), stderr);
  assert.match(bare.stdout, /looks\.js:2:54/);
});

test('a command without an ending is watched like any other file', async (context) => {
  const { stderr } = await (await start(context, launched, 'command/bin')).ended;
  assert.deepEqual(stallsIn(stderr), ['command/bin:4'], stderr);
});

test('a promise that was lost in the last second of a program that is killed is told', async (context) => {
  const { stderr } = await (await start(context, launched, 'killed.mjs')).ended;
  const lost = toldIn(stderr).filter(({ event }) => event === 'lost');
  assert.deepEqual(
    lost.map(({ line }) => line),
    [7],
    stderr,
  );
});

test('nothing is said of a program that never holds its loop', async (context) => {
  const { stdout, stderr } = await (await start(context, launched, 'calm.mjs')).ended;
  assert.equal(stdout, 'out\n');
  assert.deepEqual(
    toldIn(stderr).map(({ event }) => event),
    ['written', 'written', 'report'],
  );
});

test('TypeScript is named by its own lines', async (context) => {
  const { stdout, stderr } = await (await start(context, launched, 'held.ts')).ended;
  assert.equal(stdout, 'out\n', stderr);
  assert.deepEqual(stallsIn(stderr), ['held.ts:3'], stderr);
});

test('whoever reads a file gets the file, and what may be CommonJS is left alone', async (context) => {
  const { stdout, stderr } = await (await start(context, launched, 'reads.mjs')).ended;
  assert.equal(stdout, 'true readFile function20\n', stderr);
});

test('a module that CommonJS imports is watched as well', async (context) => {
  const { stderr } = await (await start(context, launched, 'both.cjs')).ended;
  assert.deepEqual(stallsIn(stderr), ['held.mjs:3'], stderr);
});

test('TypeScript that says nothing of modules runs, too', async (context) => {
  const { code, stdout, stderr } = await (await start(context, launched, 'typed.ts')).ended;
  assert.deepEqual([code, stdout], [0, '3\n'], stderr);
});

test('a worker has a lane of its own, with its name', async (context) => {
  const { stderr } = await (await start(context, launched, 'worker.mjs')).ended;
  const stall = toldIn(stderr).find(({ event }) => event === 'stall');
  assert.deepEqual([stall?.thread, stall?.line], [1, 4], stderr);
  const lanes = toldIn(stderr).at(-1)?.report?.lanes ?? [];
  assert.deepEqual(
    lanes.map(({ thread, name, stalls }) => [thread, name, stalls.length]),
    [
      [0, 'worker.mjs', 0],
      [1, 'worker.mjs', 1],
    ],
  );
});

test('promises that nobody waits for are told with the line that made them; void is deliberate', async (context) => {
  const { stderr } = await (await start(context, launched, 'lost.mjs')).ended;
  assert.deepEqual(
    toldIn(stderr)
      .filter(({ event }) => event === 'lost')
      .map(({ line, call }) => [line, call]),
    [
      [5, 'save'],
      [7, 'save'],
    ],
  );
});

test('a program that hangs is named while it hangs, and its report is made when it is ended', async (context) => {
  const running = await start(context, launched, 'hang.mjs');
  await eventually(() => /"line":3.*"open":true/.test(running.stderr()));
  running.kill('SIGTERM');
  const { signal, stderr } = await running.ended;
  assert.equal(signal, 'SIGTERM');
  const [lane] = toldIn(stderr).at(-1)?.report?.lanes ?? [];
  assert.deepEqual([lane?.end, lane?.stalls[0]?.endless], [{ kind: 'signal', signal: 'SIGTERM' }, true]);
});

test('one that comes back after all is told to be over, and its report has one stall with an end', async (context) => {
  const { ended } = await startProgram(context, preloaded, 'back.mjs', {
    'back.mjs': `setTimeout(() => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
  setTimeout(() => console.log('back'), 300);
}, ${AWAKE_MS});
`,
  });
  const { stderr } = await ended;
  const told = toldIn(stderr);
  assert.deepEqual(
    told.filter(({ event }) => event === 'stall').map(({ line, open }) => [line, open]),
    [
      [2, true],
      [2, false],
    ],
  );
  assert.deepEqual(
    told.at(-1)?.report?.lanes[0]?.stalls.map(({ endless, place }) => [endless, place?.line]),
    [[false, 2]],
  );
});

test('whoever is killed has a report all the same, whole, in the files that were asked for', async (context) => {
  const running = await start(context, launched, 'server.mjs');
  // The thread that watches takes a moment to start; before, there is nobody who could leave anything behind.
  await eventually(() => running.stdout().includes('listening') && noted(running.folder, /"k":"lane"/));
  running.kill('SIGTERM');
  const { signal, stderr } = await running.ended;
  assert.equal(signal, 'SIGTERM');
  assert.match(readFileSync(path.join(running.folder, 'page.html'), 'utf8'), /<\/html>\n$/, stderr);
  const trace = JSON.parse(readFileSync(path.join(running.folder, 'trace.json'), 'utf8')) as { traceEvents: unknown[] };
  assert.ok(trace.traceEvents.length >= 2);
  assert.deepEqual(writtenIn(stderr), ['page.html', 'trace.json']);
});

test('of a profile it is said where it was written, and of what cannot be written why', async (context) => {
  const args = (file: string): readonly string[] => [
    MAIN,
    'debug',
    '--cpuprofile',
    'deep.cpuprofile',
    '--html',
    'none/page.html',
    file,
  ];
  const { folder, ended } = await startProgram(context, args, 'short.mjs', { 'short.mjs': '', none: '' });
  const { stderr } = await ended;
  assert.deepEqual(writtenIn(stderr), ['none/page.html: EEXIST', 'deep.cpuprofile'], stderr);
  assert.ok(existsSync(path.join(folder, 'deep.cpuprofile')));
});

const writtenIn = (stderr: string): readonly string[] =>
  toldIn(stderr)
    .filter(({ event }) => event === 'written')
    .map(
      ({ file, error }) =>
        `${file
          ?.split('/')
          .slice(error === null ? -1 : -2)
          .join('/')}${error === null ? '' : `: ${error}`}`,
    );

test('ASYNC_COURSE_DEBUG=1 and run(main, { debug: true }) start the program again, once', async (context) => {
  const folder = await temporaryFolder(context);
  const index = pathToFileURL(path.resolve('dist/index.js')).href;
  await writeFiles(folder, {
    'app.mjs': `import { run } from '${index}';
${hold}run(async () => {
  hold();
  console.log('ran', process.argv[2]);
  process.exitCode = 4;
}, { debug: process.argv[2] === 'debug' });
`,
  });
  for (const [word, variable] of [
    ['debug', ''],
    ['plain', '1'],
  ] as const) {
    const child = spawn(process.execPath, ['app.mjs', word], {
      cwd: folder,
      env: plainEnvironment({ ASYNC_COURSE_DEBUG: variable, ASYNC_COURSE_DEBUG_JSON: '1' }),
    });
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    assert.deepEqual({ code: code as number, stdout }, { code: 4, stdout: `ran ${word}\n` });
    assert.deepEqual(stallsIn(stderr), ['app.mjs:4'], stderr);
  }
});

test('what a program starts lives as long as it wants to, also where the program was started again', async (context) => {
  const folder = await temporaryFolder(context);
  const index = pathToFileURL(path.resolve('dist/index.js')).href;
  await writeFiles(folder, {
    'app.mjs': `import { spawn } from 'node:child_process';
import { run } from '${index}';
run(() => {
  const child = spawn(process.execPath, ['child.mjs'], { stdio: 'inherit' });
  child.on('exit', (code, signal) => console.log('child', code, signal));
}, { debug: true });
`,
    // Long enough for its watchdog to look around many times.
    'child.mjs': `let turns = 0;
const timer = setInterval(() => {
  turns += 1;
  if (turns === 50) clearInterval(timer);
}, 10);
process.on('exit', () => console.log('lived', turns));
`,
  });
  const child = spawn(process.execPath, ['app.mjs'], { cwd: folder, env: plainEnvironment() });
  const [stdout] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  assert.equal(stdout, 'lived 50\nchild 0 null\n');
});

test('what cannot be run is said, with what to type', async (context) => {
  const folder = await temporaryFolder(context);
  for (const [args, said] of [
    [['debug'], /npx async-course debug app\.js/],
    [['debug', 'nothing.js'], /nothing\.js/],
    [['debug', '--slow-callback', 'soon', 'x.js'], /--slow-callback/],
  ] as const) {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env: plainEnvironment() });
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    assert.equal(code, 2, stderr);
    assert.match(stderr, said);
  }
  assert.ok(!existsSync(path.join(folder, 'page.html')));
});
