import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrumented } from './instrumented.ts';

const of = (source: string): readonly string[] => instrumented(source).dependencies;

test('relative files are found however they are named, each once', () => {
  const source = `import a from './a.js';
import './b.js';
export { c } from '../c.js';
export * from './d.js';
const e = await import('./e.js');
const f = new Worker(new URL('./f.js', import.meta.url));
import { again } from './a.js';`;
  assert.deepEqual(of(source), ['./a.js', './b.js', '../c.js', './d.js', './e.js', './f.js']);
});

test('packages, runtime modules, other addresses and computed names are not files of the learner', () => {
  const source = `import 'node:fs';
import 'async-course/kit';
const a = new URL('./x.js', 'https://example.org');
const b = await import(name);
const c = './not-imported.js';`;
  assert.deepEqual(of(source), []);
});
