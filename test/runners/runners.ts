/**
 * The timing library in the hands of other test runners: `npm run test:runners`. It installs the packed tarball and the runners from
 * the registry into a temporary folder, and runs the same few tests with each: the right one must pass, and the wrong one fail with the
 * line that held the loop. Not a part of `npm test`, which needs no network.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The newest that run on Node 20. */
const packages = ['vitest@3.2.7', 'jest@30.2.0', 'deno@2.9.6'];

const names = '{ expectConcurrent, expectNotBlocked, measure, timingMatchers, trace }';
const wait = 'const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n';
const hold = `() => {
  const until = process.cpuUsage().user + 400_000;
  while (process.cpuUsage().user < until) for (let i = 0; i < 100_000; i++) Math.sqrt(i);
}`;

const withMatchers = `expect.extend(timingMatchers);
${wait}test('right', async () => {
  const timing = await measure(() => Promise.all(['a', 'b'].map((name) => trace(name, () => wait(200)))));
  await expect(timing).toBeConcurrent({ atLeast: 2 });
  await expect(timing).toLeaveLoopFree();
});
test('wrong', async () => {
  const timing = await measure(${hold});
  await expect(timing).not.toBeConcurrent();
  await expect(timing).toLeaveLoopFree();
});
`;

const withFunctions = `${wait}test('right', async () => {
  const timing = await measure(() => Promise.all(['a', 'b'].map((name) => trace(name, () => wait(200)))));
  await expectConcurrent(timing, { atLeast: 2 });
  await expectNotBlocked(timing);
});
test('wrong', async () => {
  const timing = await measure(${hold});
  await expectNotBlocked(timing);
});
`;

interface Runner {
  readonly name: string;
  readonly file: string;
  readonly source: string;
  readonly args: readonly string[];
}

const library = 'async-course/timing';

/** The file of a package that its own command runs. */
const installed = (file: string): string => path.join('node_modules', file);

const runners: readonly Runner[] = [
  {
    name: 'node:test',
    file: 'node.test.mjs',
    source: `import { test } from 'node:test';\nimport ${names} from '${library}';\n${withFunctions}`,
    args: [process.execPath, '--test', 'node.test.mjs'],
  },
  {
    name: 'vitest',
    file: 'vitest.spec.ts',
    source: `import { expect, test } from 'vitest';\nimport ${names} from '${library}';\n${withMatchers}`,
    args: [process.execPath, installed('vitest/vitest.mjs'), 'run', 'vitest.spec.ts'],
  },
  {
    name: 'vitest, in threads',
    file: 'threads.spec.mjs',
    source: `import { expect, test } from 'vitest';\nimport ${names} from '${library}';\n${withMatchers}`,
    args: [process.execPath, installed('vitest/vitest.mjs'), 'run', '--pool=threads', 'threads.spec.mjs'],
  },
  {
    name: 'jest',
    file: 'jest.test.cjs',
    source: `const ${names} = require('${library}');\n${withMatchers}`,
    args: [process.execPath, installed('jest/bin/jest.js'), '--testMatch', '**/jest.test.cjs'],
  },
  {
    name: 'deno test',
    file: 'deno_test.js',
    source: `import process from 'node:process';\nimport ${names} from '${library}';\nconst { test } = Deno;\n${withFunctions}`,
    args: [installed('.bin/deno'), 'test', '-A', '--node-modules-dir=manual', 'deno_test.js'],
  },
  {
    name: 'deno test, instrumented',
    file: 'lines_test.js',
    source: `import process from 'node:process';\nimport ${names} from '${library}';\nconst { test } = Deno;\n${withFunctions}`,
    args: [
      installed('.bin/deno'),
      'test',
      '-A',
      '--node-modules-dir=manual',
      '--preload',
      installed('async-course/dist/timing-register.js'),
      'lines_test.js',
    ],
  },
];

/** No runtime can be asked where a worker stands, and Deno not where its main thread does: there the measurement is named. */
const seesLine = (name: string): boolean => !/threads|deno test$/.test(name);

const tried = async (
  { name, file, source, args: [command = '', ...args] }: Runner,
  folder: string,
): Promise<string> => {
  await writeFile(path.join(folder, file), source);
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', LANG: 'en_US.UTF-8' };
  const { code, output } = await execute(command, args, { cwd: folder, env }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({
      code: failed,
      stdout,
      stderr,
    }: {
      readonly code: number;
      readonly stdout: string;
      readonly stderr: string;
    }) => ({
      code: failed,
      output: stdout + stderr,
    }),
  );
  const line = source.split('\n').findIndex((text) => text.includes('while (process.cpuUsage()')) + 1;
  const said = seesLine(name) ? `Line ${line} of ${file} held the event loop` : 'It was measured at ';
  const wrong = [
    ...(code === 0 ? ['the wrong test passed'] : []),
    ...(output.includes(said) ? [] : [`it does not say: ${said}`]),
    ...(/1 passed|# pass 1|ℹ pass 1/.test(output) ? [] : ['the right test did not pass']),
  ];
  if (wrong.length > 0) process.stdout.write(output);
  return wrong.join('; ');
};

const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-runners-'));
try {
  await execute('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  const tarball = `./async-course-${version}.tgz`;
  await execute('npm', ['install', '--no-audit', '--no-fund', tarball, ...packages], { cwd: folder });
  for (const runner of runners) {
    const wrong = await tried(runner, folder);
    process.stdout.write(`${runner.name.padEnd(26)} ${wrong === '' ? 'as it should be' : wrong}\n`);
    if (wrong !== '') process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
