import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';

/**
 * What a file of the build says, CommonJS, compiled past all loaders: whoever loads TypeScript goes through what comes after it as
 * well, and by that a program would begin later. It finds the address of whoever loads it as `bundledUrl`, and has neither `require()` nor `import()`.
 */
export const pastLoaders = (name: string, from: string): unknown => {
  const file = new URL(name, from);
  const made = { exports: {} };
  compileFunction(readFileSync(file, 'utf8'), ['module', 'bundledUrl'], { filename: file.href })(made, from);
  return made.exports;
};
