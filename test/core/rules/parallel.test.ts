import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../../src/core/trace.ts';
import { traceOf, work, zone } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const run = (...spans: Span[]) => traceOf({ zone: zone(1000), spans });

const SHORT = 'inconclusive inconclusive';
const suspected = (...spans: Span[]): boolean => judge('parallel', run(...spans)).measured.needsRepeat === true;

test('two threads at work together pass, in turns they are suspected', () => {
  assert.equal(verdict('parallel', run(work(1, 0, 300), work(2, 20, 320))), 'pass pass');
  assert.equal(verdict('parallel', run(work(1, 0, 300), work(2, 300, 600))), SHORT);
  assert.equal(suspected(work(1, 0, 300), work(2, 300, 600)), true);
  assert.equal(suspected(work(1, 0, 300), work(2, 0, 300)), false);
});

test('a busy machine may start one thread late: what they share of their time is never held against it', () => {
  assert.equal(verdict('parallel', run(work(1, 0, 300), work(2, 201, 501))), SHORT);
  assert.equal(suspected(work(1, 0, 300), work(2, 285, 585)), true);
  assert.equal(suspected(work(1, 0, 300), work(2, 283, 583)), false);
});

test('what is counted needs no second run', () => {
  assert.equal(suspected(work(1, 0, 300), work(1, 300, 600)), false);
  assert.equal(suspected(work(1, 0, 300), work(2, 300, 600), work(0, 600, 900)), false);
  const inTurns = { ...run(work(1, 0, 300), work(2, 300, 600)), workers: 9 };
  assert.equal(verdict('parallel', inTurns, { threads: 2, atMostWorkers: 8 }), 'fail fail.crowd');
  assert.equal(verdict('parallel', inTurns, { threads: 3 }), 'fail fail.few');
});

test('they must share half of the shorter one’s time, no less', () => {
  assert.equal(verdict('parallel', run(work(1, 0, 300), work(2, 201, 401))), SHORT);
  assert.equal(verdict('parallel', run(work(1, 0, 300), work(2, 150, 450))), 'pass pass');
  assert.equal(verdict('parallel', run(work(1, 0, 300), work(2, 152, 452))), SHORT);
});

test('one worker for all is not parallel, nor is the main thread a second one', () => {
  assert.equal(verdict('parallel', run(work(1, 0, 300), work(1, 300, 600))), 'fail fail.few');
  assert.equal(verdict('parallel', run(work(0, 0, 300), work(1, 0, 300))), 'fail fail.main');
});

test('a twentieth of the work may stay on the main thread, more may not', () => {
  const onMain = (units: number) => run(work(1, 0, 300), work(2, 0, 300), { ...work(0, 0, 10), amount: units });
  assert.equal(verdict('parallel', onMain(31_000)), 'pass pass');
  assert.equal(verdict('parallel', onMain(32_000)), 'fail fail.main');
});

test('pieces of one thread join when the gap is below 5 ms, so chunks are no loophole and no trap', () => {
  const chunked = (gapMs: number) =>
    run(
      ...[0, 1, 2, 3].flatMap((n) => [work(1, n * 20, n * 20 + 20 - gapMs), work(2, n * 20 + 10, n * 20 + 30 - gapMs)]),
    );
  assert.equal(verdict('parallel', chunked(4)), 'pass pass');
  assert.equal(verdict('parallel', chunked(10)), SHORT);
});

test('three threads asked for are three at once; a pool of three with two at work passes for two', () => {
  const three = run(work(1, 0, 300), work(2, 0, 300), work(3, 290, 310));
  assert.equal(verdict('parallel', three), 'pass pass');
  assert.equal(verdict('parallel', three, { threads: 3 }), 'pass pass');
  assert.equal(verdict('parallel', run(work(1, 0, 300), work(2, 0, 300), work(3, 295, 315)), { threads: 3 }), SHORT);
});

test('work that was not finished in the zone does not count', () => {
  assert.equal(verdict('parallel', run(work(1, 900, 1100), work(2, 900, 1100))), 'fail fail.none');
});

test('it says what it measured', () => {
  const { measured } = judge('parallel', run(work(1, 0, 300), work(2, 150, 450)));
  assert.deepEqual(measured, { threads: 2, share: 0.5, mainShare: 0, units: 600_000, workers: 0 });
});

test('more workers than the exercise allows are a crowd, however well they work', () => {
  const together = run(work(1, 0, 300), work(2, 0, 300));
  const crowd = (workers: number) => verdict('parallel', { ...together, workers }, { threads: 2, atMostWorkers: 8 });
  assert.equal(crowd(8), 'pass pass');
  assert.equal(crowd(9), 'fail fail.crowd');
  assert.equal(verdict('parallel', { ...together, workers: 40 }), 'pass pass');
});
