import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atMostAtOnce, bestShare, merge, peakOf, sharedMs, timeAtLeast } from '../../src/core/intervals.ts';

const of = (...pairs: [number, number][]) => pairs.map(([startMs, endMs]) => ({ startMs, endMs }));

test('peak: intervals that touch do not meet, and empty ones never count', () => {
  assert.equal(peakOf(of()), 0);
  assert.equal(peakOf(of([0, 10], [10, 20])), 1);
  assert.equal(peakOf(of([0, 10], [9, 20], [9.5, 11])), 3);
  assert.equal(peakOf(of([5, 5], [0, 10])), 1);
});

test('shared time of two', () => {
  const [a, b, c] = of([0, 10], [4, 20], [30, 40]) as [never, never, never];
  assert.equal(sharedMs(a, b), 6);
  assert.equal(sharedMs(a, c), 0);
});

test('best share: the best set of that size, over all sets', () => {
  assert.equal(bestShare(of([0, 100], [100, 200]), 2), 0);
  assert.equal(bestShare(of([0, 100], [75, 200]), 2), 0.25);
  assert.equal(bestShare(of([0, 100], [99, 200], [99, 101]), 2), 1);
  assert.equal(bestShare(of([0, 100], [20, 30], [20, 300]), 3), 1);
  assert.equal(bestShare(of([0, 100], [0, 100]), 3), 0);
});

test('best share agrees with trying every set', () => {
  // A fixed pseudo-random sequence: the same intervals on every machine.
  let state = 7;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 200; round++) {
    const intervals = Array.from({ length: 6 }, () => next(50)).map((startMs) => ({
      startMs,
      endMs: startMs + 1 + next(30),
    }));
    for (const size of [2, 3]) {
      const shares = subsets(intervals, size).map((set) => {
        const shared = Math.min(...set.map((s) => s.endMs)) - Math.max(...set.map((s) => s.startMs));
        return Math.max(0, shared) / Math.min(...set.map((s) => s.endMs - s.startMs));
      });
      assert.equal(bestShare(intervals, size), Math.max(...shares));
    }
  }
});

test('merge joins what overlaps or lies near, in any order', () => {
  assert.deepEqual(merge(of([20, 30], [0, 10], [14, 16]), 5), of([0, 30]));
  assert.deepEqual(merge(of([20, 30], [0, 10]), 10), of([0, 10], [20, 30]));
  assert.deepEqual(merge(of([0, 50], [10, 20]), 1), of([0, 50]));
});

test('no more than so many at once: what comes on top lengthens the one that ends first', () => {
  assert.deepEqual(atMostAtOnce(of([0, 10], [5, 20], [20, 30]), 1), of([0, 20], [20, 30]));
  assert.deepEqual(atMostAtOnce(of([0, 10], [0, 20], [5, 15]), 2), of([0, 20], [0, 15]));
  assert.deepEqual(atMostAtOnce(of([0, 10], [0, 20], [10, 15]), 2), of([0, 10], [0, 20], [10, 15]));
  assert.deepEqual(atMostAtOnce(of(), 1), of());
});

test('time in which at least so many are open', () => {
  assert.equal(timeAtLeast(of([0, 100], [50, 150], [60, 70]), 2), 50);
  assert.equal(timeAtLeast(of([0, 100], [50, 150], [60, 70]), 3), 10);
});

const subsets = <T>(items: readonly T[], size: number): T[][] =>
  size === 0
    ? [[]]
    : items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
