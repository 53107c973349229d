/**
 * Proves the unit tests of the verdict: `npm run test:mutation` changes each limit and each line of diagnosis in a copy of the
 * compiled core, one at a time, and wants at least one test to fail. A change that no test notices is a test that is missing.
 * `npm run test:mutation -- parallel spans` takes only the files whose path has one of the words.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { mutations as all, type Mutation } from './mutations.ts';

/** A change may make a loop endless; a test that is not back by then has noticed it. Far above what a busy machine needs. */
const GIVE_UP_MS = 60_000;

const copied = ['src/core', 'src/i18n', 'test/core'];

const copyBuild = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'async-course-mutation-'));
  for (const part of copied) await cp(path.join('build', part), path.join(folder, part), { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  return folder;
};

const isGreen = async (folder: string, test: string): Promise<boolean> => {
  // A test file by itself says as much as the runner around it, in half the time.
  const child = spawn(process.execPath, [path.join(folder, 'test/core', `${test}.js`)], {
    cwd: folder,
    stdio: 'ignore',
    timeout: GIVE_UP_MS,
    killSignal: 'SIGKILL',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0;
};

const noticedBy = async (folder: string, { file, from, to, tests }: Mutation): Promise<string | null> => {
  const target = path.join(folder, 'src/core', `${file}.js`);
  const source = await readFile(target, 'utf8');
  if (!source.includes(from)) throw new Error(`src/core/${file} has no longer: ${from}`);
  await writeFile(
    target,
    source.replace(from, () => to),
  );
  try {
    for (const test of tests) if (!(await isGreen(folder, test))) return test;
    return null;
  } finally {
    await writeFile(target, source);
  }
};

const words = process.argv.slice(2);
const mutations = all.filter(({ file }) => words.length === 0 || words.some((word) => file.includes(word)));
const queue = mutations.values();
let killed = 0;
const survivors: Mutation[] = [];

/** Each lane changes its own copy. */
const lane = async (): Promise<void> => {
  const folder = await copyBuild();
  try {
    for (const mutation of queue) {
      if ((await noticedBy(folder, mutation)) === null) survivors.push(mutation);
      else killed += 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A test that fails anyway would notice everything. */
const proveGreen = async (): Promise<void> => {
  const folder = await copyBuild();
  try {
    for (const test of new Set(mutations.flatMap(({ tests }) => tests)))
      if (!(await isGreen(folder, test))) throw new Error(`${test} fails without any change`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

await proveGreen();
await Promise.all(Array.from({ length: os.availableParallelism() }, lane));
for (const { file, from, to } of survivors)
  process.stdout.write(`survived: src/core/${file}\n  - ${from}\n  + ${to.replace(/\n.*/s, '')}\n`);
process.stdout.write(`${killed} killed, ${survivors.length} survived\n`);
process.exitCode = survivors.length === 0 ? 0 : 1;
