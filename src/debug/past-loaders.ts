import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';

/**
 * What a file of the build says, CommonJS, compiled past all loaders: whoever loads TypeScript goes through what comes after it as
 * well, and by that a program would begin later. It finds the address of whoever loads it as `bundledUrl`, and has no `import()`.
 */
export const pastLoaders = (name: string, from: string): unknown => {
  const file = new URL(name, from);
  const made = { exports: {} };
  const parameters = ['module', 'require', 'bundledUrl'];
  compileFunction(readFileSync(file, 'utf8'), parameters, { filename: file.href })(made, createRequire(from), from);
  return made.exports;
};
