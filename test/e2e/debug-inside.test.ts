import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { test } from 'node:test';
import { MAIN, plainEnvironment } from './cli.ts';
import { launched, noted, preloaded, start as startProgram, toldIn, type Running } from './debug-run.ts';
import { eventually } from './eventually.ts';

/** A package does that, and a callback of the program's own is called all the time. */
const often = (what: string): string => `require('slow').${what}();
let count = 0;
const often = setInterval(() => {
  count += 1;
  if (count === 600) clearInterval(often);
}, 1);
`;

const files = {
  'node_modules/slow/package.json': '{"main":"index.js"}',
  'node_modules/slow/index.js': `const fs = require('fs');
const nap = new Int32Array(new SharedArrayBuffer(4));
const filter = () => {
  Atomics.wait(nap, 0, 0, 400);
  return false;
};
exports.copy = () => fs.cpSync(__dirname, __dirname + '/copy', { recursive: true, filter });
exports.later = (then) => setTimeout(() => {
  exports.copy();
  then();
}, 20);
const hold = () => {
  for (const end = Date.now() + 300; Date.now() < end; );
};
exports.soon = () => setTimeout(hold, 400);
exports.read = () => setTimeout(() => fs.readFile(__filename, hold), 400);
exports.hang = () => {
  console.log('hangs');
  Atomics.wait(nap, 0, 0);
};
`,
  'node_modules/slow/send.js': `const send = async (x) => x;
exports.publish = async (x) => {
  send(x);
  await send(x);
};
`,
  'clocks.mjs': `import slow from 'slow';
globalThis.Date = class extends Date { static now() { return 0; } };
performance.now = () => 0;
setTimeout(() => {
  slow.copy();
}, 800);
`,
  'promises.mjs': `import { publish } from 'slow/send.js';
const save = async () => {};
const box = { get open() { return save(); } };
const main = async () => {
  publish(1);
  const { open } = box;
  save().catch(() => {});
  await publish(2);
};
setTimeout(main, 10);
`,
  'packages.mjs': `import slow from 'slow';
setTimeout(() => {
  slow.copy();
  slow.later(() => setTimeout(slow.hang, 20));
}, 800);
`,
  'soon.cjs': often('soon'),
  'read.cjs': often('read'),
  'crash.mjs': `const check = (v) => { if (v) { const x = JSON.stringify(v); throw new TypeError('over ' + x); } };
setTimeout(function late() { String(1); try { check(1); } catch (error) { String(2); throw error; } }, 20);
`,
  'rejects.mjs': `const load = async () => { const o = JSON.parse('{"a":1}'); return o.b.c; };
setTimeout(() => { String(1); Promise.all([load()]); }, 20);
`,
  'reads.cjs': "const { readFileSync } = require('fs');\nsetTimeout(() => { String(1); readFileSync('none'); }, 20);\n",
  'throws.mjs': `setTimeout(() => { String(1); throw 5; }, 20);
`,
  'exits.mjs': 'setInterval(() => {}, 1000);\nsetTimeout(() => process.exit(0), 300);\n',
  'alive.mjs': `import { createServer } from 'node:net';
import { Worker } from 'node:worker_threads';
const server = createServer().listen(0);
setInterval(() => {}, 1000);
setInterval(() => {}, 1000).unref();
clearTimeout(setTimeout(() => {}, 100_000));
new Worker('setInterval(() => {}, 1000)', { eval: true });
new Worker('setInterval(() => {}, 1000)', { eval: true }).unref();
const poll = () => setTimeout(poll, 10);
poll();
console.log(process.pid);
const { setTimeout: sleep } = await import('node:timers/promises');
await sleep(100_000);
`,
};

const start = async (
  context: Parameters<typeof startProgram>[0],
  args: Parameters<typeof startProgram>[1],
  file: string,
): Promise<Running> => await startProgram(context, args, file, files);

test('what a package holds the loop with is named with the package’s line, also what never returns', async (context) => {
  const running = await start(context, launched, 'packages.mjs');
  await eventually(() => toldIn(running.stderr()).some(({ open }) => open === true));
  running.kill('SIGTERM');
  const { stalls = [] } = toldIn((await running.ended).stderr).at(-1)?.report?.lanes[0] ?? {};
  assert.deepEqual(
    stalls.map(({ place, inside, call, endless }) => [
      place?.line ?? null,
      inside === null ? null : `${inside.file}:${inside.line} ${inside.call}`,
      call,
      endless,
    ]),
    [
      [3, 'node_modules/slow/index.js:7 cpSync', 'cpSync', false],
      [null, 'node_modules/slow/index.js:7 cpSync', 'cpSync', false],
      [null, null, 'Atomics.wait', true],
    ],
  );
});

for (const [what, file] of [
  ['a timer of a package', 'soon.cjs'],
  ['what a package has read', 'read.cjs'],
] as const)
  test(`${what} is not put down to what of the program ran before it`, async (context) => {
    const { stderr } = await (await start(context, launched, file)).ended;
    const { stalls = [] } = toldIn(stderr).at(-1)?.report?.lanes[0] ?? {};
    assert.deepEqual(
      stalls.map(({ place }) => place),
      [null],
      stderr,
    );
  });

test('a program that replaces its clocks, as tests do, replaces none of ours', async (context) => {
  const { stderr } = await (await start(context, launched, 'clocks.mjs')).ended;
  const { stalls = [] } = toldIn(stderr).at(-1)?.report?.lanes[0] ?? {};
  assert.deepEqual(
    stalls.map(({ place, inside, call }) => [place?.line, inside?.line, call]),
    [[5, 7, 'cpSync']],
    stderr,
  );
});

const aliveIn = (stderr: string): readonly string[] =>
  (
    toldIn(stderr)
      .at(-1)
      ?.report?.lanes.find(({ thread }) => thread === 0)?.alive ?? []
  )
    .flatMap(({ name, place }) => (place === null ? [] : [`${place.line} ${name}`]))
    .toSorted();

/** What a runtime says of a crash, without how it names the file and how many lines it leaves empty. */
const saidOfCrash = (stderr: string): readonly string[] =>
  stderr
    .replaceAll('file://', '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{"event"'));

for (const file of ['crash.mjs', 'reads.cjs', 'rejects.mjs', 'throws.mjs'])
  test(`${file}: a crash is shown with the line as it was written, the caret and the columns where they belong`, async (context) => {
    const { folder, ended } = await start(context, preloaded, file);
    const { code, stderr } = await ended;
    const bare = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8', env: plainEnvironment() });
    assert.equal(code, bare.status);
    assert.deepEqual(saidOfCrash(stderr), saidOfCrash(bare.stderr));
  });

test('--debug-promises finds what packages lose as well, and says each promise once', async (context) => {
  const args = (file: string): readonly string[] => [MAIN, 'debug', '--debug-promises', file];
  const { stderr } = await (await start(context, args, 'promises.mjs')).ended;
  assert.deepEqual(
    toldIn(stderr)
      .at(-1)
      ?.report?.lanes[0]?.lost.map(({ place, count, exhaustive, inPackage }) => [
        `${place.file}:${place.line}`,
        count,
        exhaustive,
        inPackage,
      ]),
    [
      ['promises.mjs:5', 1, false, false],
      ['promises.mjs:3', 1, true, false],
      ['node_modules/slow/send.js:3', 2, true, true],
    ],
    stderr,
  );
});

test('what kept a program alive is told by the line that made it, when it was ended from outside', async (context) => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const running = await start(context, launched, 'alive.mjs');
    await eventually(() => noted(running.folder, /^\{"k":"alive"(?=.*\["Worker",)(?:.*?\["Timeout",){3}/m));
    process.kill(Number(running.stdout()), signal);
    const { stderr } = await running.ended;
    assert.deepEqual(aliveIn(stderr), ['13 Timeout', '3 TCPServerWrap', '4 Timeout', '7 Worker', '9 Timeout'], signal);
  }
});

test('nothing is said to have kept a program alive that ended by itself, also by process.exit', async (context) => {
  const { stderr } = await (await start(context, launched, 'exits.mjs')).ended;
  assert.deepEqual(toldIn(stderr).at(-1)?.report?.lanes[0]?.alive, []);
});
