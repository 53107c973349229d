/**
 * Runs the compiled tests: `node build/test/run.js [word …]` runs those whose path contains one of the words.
 * A runner of our own, because `node --test FOLDER` means something else on each Node from 20 to 26.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const TEST = /\.test\.ts$/;

/** Compiled files are found by their sources, so that what was compiled from a deleted test does not run. */
const testFiles = async (): Promise<readonly string[]> => {
  const sources = await readdir('test', { recursive: true });
  return sources
    .filter((file) => TEST.test(file))
    .toSorted()
    .map((file) => path.resolve('build', 'test', file.replace(/\.ts$/, '.js')));
};

const words = process.argv.slice(2);
const all = await testFiles();
const files =
  words.length === 0 ? all : all.filter((file) => words.some((word) => path.relative('build', file).includes(word)));
const missing = files.filter((file) => !existsSync(file));

if (files.length === 0 || missing.length > 0) {
  const reason = files.length === 0 ? `no test file matches: ${words.join(' ')}` : `not compiled: ${missing.join(' ')}`;
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
} else {
  const events = run({ files: [...files], concurrency: true });
  events.on('test:fail', ({ todo }) => {
    if (todo === undefined || todo === false) process.exitCode = 1;
  });
  events.compose(new spec()).pipe(process.stdout);
}
