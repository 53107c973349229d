/**
 * Debug mode, loaded before a program by `--import async-course/debug`. What it consists of is compiled past all loaders: whoever
 * loads TypeScript goes through what comes after it as well, and by that a program would begin later.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';

const file = new URL('./debug-preload.cjs', import.meta.url);
const module = { exports: {} as typeof import('./preload.ts') };
compileFunction(readFileSync(file, 'utf8'), ['module', 'require', 'bundledUrl'], { filename: file.href })(
  module,
  createRequire(import.meta.url),
  import.meta.url,
);
await module.exports.begin(async (url) => await import(url));
