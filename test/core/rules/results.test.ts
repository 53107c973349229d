import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceOf } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const returned = (...actual: string[]) =>
  traceOf({ returns: actual.map((text) => ({ label: 'main', actual: text, expected: '[1, 2]' })) });
const rejected = (...actual: string[]) =>
  traceOf({ rejections: actual.map((text) => ({ label: 'timed', actual: text, expected: 'rejected: [Error: no]' })) });

test('returns: every value must be the one that was due', () => {
  const table: [string[], string][] = [
    [['[1, 2]', '[1, 2]'], 'pass pass'],
    [['[1, 2]', '[2, 1]'], 'fail fail'],
    [['undefined'], 'fail fail.undefined'],
    [['pending'], 'fail fail.pending'],
    [['rejected: [Error: no]'], 'fail fail.rejected'],
    [['[1, [promise]]'], 'fail fail.promise'],
    [[], 'fail fail.none'],
  ];
  for (const [actual, said] of table) assert.equal(verdict('returns', returned(...actual)), said);
});

test('returns: a long value is shortened for the sentence', () => {
  const { message, measured } = judge('returns', returned('x'.repeat(5000)));
  assert.equal(String(message.values.actual).length, 120);
  assert.equal(measured.right, 0);
});

test('rejects-with: the caller sees the very error', () => {
  const table: [string[], string][] = [
    [['rejected: [Error: no]'], 'pass pass'],
    [['rejected: [TypeError: other]'], 'fail fail'],
    [['fulfilled: undefined'], 'fail fail.fulfilled'],
    [['pending'], 'fail fail.pending'],
    [[], 'fail fail.none'],
  ];
  for (const [actual, said] of table) assert.equal(verdict('rejects-with', rejected(...actual)), said);
});
