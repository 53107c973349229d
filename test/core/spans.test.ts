import assert from 'node:assert/strict';
import { test } from 'node:test';
import { busyThreads, type FinishedSpan } from '../../src/core/spans.ts';
import { work } from './trace-builder.ts';

test('pieces of one thread are one piece of work when less than 5 ms lie between them', () => {
  const pieces = (gapMs: number) =>
    busyThreads([work(1, 0, 10), work(1, 10 + gapMs, 30), work(0, 0, 30)] as FinishedSpan[]);
  assert.deepEqual([...pieces(4.9)], [[1, [{ startMs: 0, endMs: 30 }]]]);
  assert.equal(pieces(5).get(1)?.length, 2);
});
