import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrumented } from './instrumented.ts';

const importsTimers = (source: string): boolean =>
  instrumented(source).code.includes('import{setTimeout}from"timers";');

test('the runtime half is imported on the first line under a name that occurs nowhere else', () => {
  assert.match(instrumented('f()').code, /^import\*as __course from"crumbs";__course\.L\[1\]=1;/);
  assert.match(instrumented('const __course = 1;').code, /^import\*as __course_ from"crumbs";/);
});

test('a hashbang keeps its line', () => {
  assert.match(instrumented('#!/usr/bin/env node\nf()').code, /^#!\/usr\/bin\/env node\nimport\*as/);
});

test('the global setTimeout is watched, one that the program binds or replaces itself is not', () => {
  assert.equal(importsTimers('setTimeout(f, 1)'), true);
  assert.equal(importsTimers("import { setTimeout } from 'node:timers/promises';\nawait setTimeout(1)"), false);
  assert.equal(importsTimers('const setTimeout = (f) => f();\nsetTimeout(g)'), false);
  assert.equal(importsTimers('const { setTimeout } = timers;\nsetTimeout(g)'), false);
  assert.equal(importsTimers('setTimeout = (f) => f();'), false);
  assert.equal(importsTimers('f()'), false);
});

test('the web’s hashes are watched where a program speaks of them', () => {
  const loadsSubtle = (source: string): boolean => instrumented(source).code.includes('import"subtle";');
  assert.equal(loadsSubtle('await crypto.subtle.deriveBits(how, key, 256)'), true);
  assert.equal(loadsSubtle("import { webcrypto } from 'node:crypto'"), false);
});

test('what cannot be parsed is a SyntaxError with its place', () => {
  assert.throws(
    () => instrumented('let a = 1;\nlet b = ;'),
    (error: SyntaxError & { loc?: { line: number; column: number } }) => {
      assert.deepEqual({ ...error.loc }, { line: 2, column: 8 });
      return error instanceof SyntaxError;
    },
  );
});
