import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../../src/core/trace.ts';
import { span, traceOf } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const call = (thread = 0, more: Partial<Span> = {}): Span =>
  span('block', 10, 70, { name: 'sumByCity', thread, ...more });
const says = (spans: readonly Span[], params: Readonly<Record<string, unknown>> = {}): string =>
  verdict('uses', traceOf({ spans }), { call: 'sumByCity', ...params });

test('a call that must stay is counted, once unless more is asked', () => {
  assert.equal(says([]), 'fail fail.none');
  assert.equal(says([call()]), 'pass pass');
  assert.equal(says([call()], { times: 2 }), 'fail fail');
  assert.equal(says([call(), call(3)], { times: 2 }), 'pass pass');
  assert.equal(says([call(), call(), call()], { times: 2 }), 'pass pass');
  assert.deepEqual(judge('uses', traceOf({ spans: [call()] }), { call: 'sumByCity' }).measured, {
    calls: 1,
    misplaced: 0,
    open: 0,
  });
});

test('only calls of that name count: blocking calls, queries and work of the kit', () => {
  assert.equal(says([call(0, { name: 'branches' })]), 'fail fail.none');
  for (const kind of ['block', 'query', 'work'] as const) assert.equal(says([call(0, { kind })]), 'pass pass');
  for (const kind of ['wait', 'job', 'task', 'request', 'call'] as const)
    assert.equal(says([call(0, { kind })]), 'fail fail.none');
});

test('off the main thread: not a single call there', () => {
  const off = { onMain: false };
  assert.equal(says([call(1), call(2)], { ...off, times: 2 }), 'pass pass');
  assert.equal(says([call(1), call(0)], off), 'fail fail.main');
  assert.equal(says([call(1), call(0, { endMs: null })], off), 'fail fail.main');
  assert.equal(says([], off), 'fail fail.none');
  const mixed = judge('uses', traceOf({ spans: [call(1), call(0)] }), { call: 'sumByCity', ...off });
  assert.deepEqual(mixed.measured, { calls: 1, misplaced: 1, open: 0 });
});

test('on the main thread: not a single call elsewhere', () => {
  const on = { onMain: true };
  assert.equal(says([call(0)], on), 'pass pass');
  assert.equal(says([call(0), call(1)], on), 'fail fail.worker');
  assert.equal(says([call(1)], on), 'fail fail.worker');
});

test('a call that had not come back, or was made outside the zone, is not one', () => {
  assert.equal(says([call(1, { endMs: null })]), 'fail fail.open');
  assert.equal(says([call(1, { endMs: 310 })]), 'fail fail.open');
  assert.equal(says([call(1), call(1, { endMs: null })], { times: 2 }), 'fail fail.open');
  assert.equal(says([call(1), call(1, { endMs: null })]), 'pass pass');
  assert.equal(says([call(1, { startMs: -90, endMs: -10 })]), 'fail fail.none');
});
