import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeFiles } from '../course/small-course.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { plainEnvironment, type Ended } from './cli.ts';
import { eventually } from './eventually.ts';

const address = (file: string): string => pathToFileURL(path.resolve('dist', file)).href;
const register = ['--import', address('timing-register.js')];

/** Half a second of work, which a busy machine can only make longer. */
const hold = `const hold = () => {
  const until = process.cpuUsage().user + 500_000;
  while (process.cpuUsage().user < until) for (let i = 0; i < 100_000; i++) Math.sqrt(i);
};
`;
const head = `import {
  expectConcurrent, expectNoneDropped, expectNotBlocked, measure, trace,
} from '${address('timing.js')}';
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
${hold}`;

const start = async (context: TestContext, source: string, args: readonly string[] = [], name = 'program.mjs') => {
  const folder = await temporaryFolder(context);
  await writeFiles(folder, { [name]: source });
  const child = spawn(process.execPath, [...args, name], {
    cwd: folder,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  context.after(() => child.kill('SIGKILL'));
  return child;
};

const run = async (
  context: TestContext,
  source: string,
  args: readonly string[] = [],
  name?: string,
): Promise<Ended> => {
  const child = await start(context, source, args, name);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
};

test('the tests of a program: right ones pass, wrong ones fail with line, code and timeline', async (context) => {
  const { code, stdout, stderr } = await run(
    context,
    `import { test } from 'node:test';
${head}test('at once', async (context) => {
  const timing = await measure(() => Promise.all([trace('a', () => wait(200)), trace('b', () => wait(300))]));
  await expectConcurrent(timing, { context });
  await expectNotBlocked(timing, { context });
});
test('in a row', async (context) => {
  const timing = await measure(async () => {
    await trace('a', () => wait(200));
    await trace('b', () => wait(200));
  });
  await expectConcurrent(timing, { context });
});
test('held', async (context) => {
  const timing = await measure(async () => {
    await wait(50);
    hold();
  });
  await expectNotBlocked(timing, { context });
});
`,
    ['--test', '--test-reporter=tap'],
    'some.test.mjs',
  );
  assert.equal(code, 1, stdout + stderr);
  assert.match(stdout, /^ok 1 - at once/m);
  assert.match(stdout, /^not ok 2 - in a row[^]*All 2 tasks ran one after another[^]* a {4,}█+/m);
  assert.match(stdout, /^not ok 3 - held[^]*Line 8 of some\.test\.mjs held the event loop[^]*> +8 \|/m);
});

test('in files that are instrumented the statement is named, and the promise that nobody waits for', async (context) => {
  const program = `${head}const save = async () => {
  await null;
};
const told = async (expectation) => console.log(await expectation.catch(({ message }) => message));
await told(expectNotBlocked(await measure(async () => {
  await wait(50);
  hold();
})));
await told(expectNoneDropped(await measure(async () => {
  save();
  await wait(10);
})));
const { dropped } = await measure(async () => {
  void save();
  await save();
});
console.log(JSON.stringify(dropped));
`;
  const { stdout, stderr } = await run(context, program, register);
  assert.match(stdout, /^Line 7 of program\.mjs held the event loop/, stderr);
  assert.match(stdout, /`save` on line 18 of program\.mjs gives a promise that is dropped at once/);
  assert.match(stdout, /^\[\]$/m);
  const without = await run(context, program);
  assert.match(without.stdout, /^async-course\/timing: dropped promises are seen only/m);
});

test('tests that are CommonJS require it', async (context) => {
  const file = JSON.stringify(path.resolve('dist/timing.cjs'));
  const { code, stdout, stderr } = await run(
    context,
    `const { expectNotBlocked, measure } = require(${file});
measure(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500))
  .then(expectNotBlocked)
  .catch(({ message }) => console.log(message));
`,
    [],
    'program.cjs',
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^Line 2 of program\.cjs held the event loop/);
});

test('requests and child processes are seen without being named', async (context) => {
  const { stdout, stderr } = await run(
    context,
    `import { execFile } from 'node:child_process';
import http from 'node:http';
import { promisify } from 'node:util';
${head}const server = http.createServer((_, response) => setTimeout(() => response.end('x'), 50)).listen(0);
await new Promise((resolve) => server.once('listening', resolve));
const url = \`http://127.0.0.1:\${server.address().port}/item?id=1\`;
const { spans } = await measure(async () => {
  await (await fetch(url)).text();
  await new Promise((resolve) => http.get(url, (response) => response.resume().on('end', resolve)));
  await promisify(execFile)(process.execPath, ['--version']);
});
console.log(JSON.stringify(spans.map(({ kind, name, endMs }) => [kind, name, endMs !== null])));
server.close();
server.closeAllConnections();
`,
  );
  assert.deepEqual(
    JSON.parse(stdout),
    [
      ['request', 'GET /item', true],
      ['request', 'GET /item', true],
      ['child', 'child process', true],
    ],
    stderr,
  );
});

test('what the work throws comes out, and nothing is handled that was not', async (context) => {
  const { code, stdout } = await run(
    context,
    `${head}process.on('unhandledRejection', ({ message }) => console.log('unhandled', message));
await measure(() => { throw new Error('mine'); }).catch(({ message }) => console.log('caught', message));
await measure(async () => {
  trace('lost', async () => { throw new Error('nobody'); });
  await wait(10);
});
`,
  );
  assert.deepEqual([code, stdout], [0, 'caught mine\nunhandled nobody\n']);
});

test('two measurements at a time each have their own bars, and a meter that is not used keeps nothing alive', async (context) => {
  const { code, stdout } = await run(
    context,
    `${head}const [one, two] = await Promise.all(['one', 'two'].map((name) => measure(() => trace(name, () => wait(30)))));
console.log([one, two].map(({ spans }) => spans.map(({ name }) => name).join()).join(' '));
`,
  );
  assert.deepEqual([code, stdout], [0, 'one two\n']);
});

test('a loop that never comes back is told of, with its line, while it hangs', async (context) => {
  const child = await start(
    context,
    `${head}await measure(() => {
  for (;;) {}
});
`,
  );
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  await eventually(() => /has not answered for \d+ s, at .*program\.mjs:10$/m.test(stderr));
});
