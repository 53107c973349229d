/**
 * The course on other runtimes: `NODE22=/path/to/node NODE26=… DENO=… npm run test:runtimes`. Nothing is installed. Each exercise,
 * solution, wrong and right fix is judged once on each (`--kinds exercise,solution` for fewer), and the tests of the lines and of
 * hostile answers run there. What a runtime cannot do is told by its row.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Tried } from './verdicts.ts';

interface Runtime {
  readonly name: string;
  /** What runs the course and the tests; the learner's file runs on the same Node, or on Deno. */
  readonly node: string;
  readonly deno: boolean;
}

interface Row {
  readonly name: string;
  readonly cells: Map<string, string>;
}

const { values } = parseArgs({ options: { kinds: { type: 'string', default: '' } } });

const runtimes: readonly Runtime[] = [
  ...['NODE22', 'NODE24', 'NODE26'].flatMap((name) => {
    const node = process.env[name];
    return node === undefined ? [] : [{ name, node, deno: false }];
  }),
  ...(process.env['DENO'] === undefined ? [] : [{ name: 'DENO', node: process.execPath, deno: true }]),
];

const rows = new Map<string, Row>();
const remarks: string[] = [];

const put = (name: string, runtime: Runtime, cell: string): void => {
  const row = rows.get(name) ?? { name, cells: new Map<string, string>() };
  row.cells.set(runtime.name, cell);
  rows.set(name, row);
};

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
}

/** In a temporary folder of its own: hostile answers look for whatever lies about there. */
const runOn = async ({ node, deno }: Runtime, args: readonly string[]): Promise<Ended> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-runtimes-'));
  try {
    const child = spawn(node, args, {
      env: {
        ...process.env,
        TMPDIR: folder,
        TEMP: folder,
        TMP: folder,
        ...(deno ? { ASYNC_COURSE_TEST_RUNTIME: 'deno' } : {}),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'close') as Promise<[number | null]>]);
    return { code, stdout };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const tryVerdicts = async (runtime: Runtime): Promise<void> => {
  const args = ['build/test/runtimes/verdicts.js', '--runtime', runtime.deno ? 'deno' : 'node'];
  const { code, stdout } = await runOn(runtime, [...args, '--kinds', values.kinds]);
  const tried = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Tried);
  for (const lesson of new Set(tried.map((each) => each.lesson))) {
    const own = tried.filter((each) => each.lesson === lesson);
    const wrong = own.filter((each) => each.wrong !== null);
    put(lesson, runtime, wrong.length === 0 ? `${own.length} right` : `${wrong.length} of ${own.length} wrong`);
    for (const each of wrong) remarks.push(`${runtime.name} ${each.file}: ${each.wrong ?? ''}`);
  }
  if (code !== 0) {
    put('verdicts', runtime, `ended with ${code ?? 'a signal'}`);
    remarks.push(`${runtime.name}: the verdicts did not come to their end`);
  }
};

const tryTests = async (runtime: Runtime, file: string): Promise<void> => {
  const name = path.relative(path.join('build', 'test'), file);
  if (!existsSync(file)) return put(name, runtime, 'not there');
  const { code, stdout } = await runOn(runtime, [file]);
  const failed = stdout.split('\n').flatMap((line) => /^\s*(?:not ok \d+ - |✖ )(.*)$/.exec(line)?.[1] ?? []);
  const { length } = stdout.split('\n').filter((line) => /^(?:ok|✔) /.test(line));
  put(name, runtime, code === 0 ? `${length} passed` : `${new Set(failed).size} failed`);
  for (const each of new Set(failed)) remarks.push(`${runtime.name} ${name}: ${each}`);
};

const testFiles = async (): Promise<readonly string[]> => {
  const lines = (await readdir('test/lines')).filter((name) => name.endsWith('.test.ts'));
  return ['sandbox/hostile.test.ts', ...lines.map((name) => `lines/${name}`)].map((name) =>
    path.join('build', 'test', name.replace(/\.ts$/, '.js')),
  );
};

if (runtimes.length === 0)
  process.stdout.write('Name at least one of NODE22, NODE24, NODE26, DENO in the environment.\n');
const files = await testFiles();
for (const runtime of runtimes) {
  await tryVerdicts(runtime);
  for (const file of files) await tryTests(runtime, file);
}
const line = (name: string, cells: readonly string[]): string =>
  `${[name.padEnd(28), ...cells.map((cell) => cell.padStart(16))].join('')}\n`;
process.stdout.write(
  line(
    '',
    runtimes.map(({ name }) => name),
  ),
);
for (const { name, cells } of rows.values())
  process.stdout.write(
    line(
      name,
      runtimes.map((runtime) => cells.get(runtime.name) ?? '–'),
    ),
  );
for (const remark of remarks) process.stdout.write(`${remark}\n`);
process.exitCode = runtimes.length > 0 && remarks.length === 0 ? 0 : 1;
