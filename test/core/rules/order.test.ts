import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span, Trace } from '../../../src/core/trace.ts';
import { span, traceOf } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const logged = (...names: readonly string[]): Trace =>
  traceOf({ logs: names.map((name) => ({ name, ms: 1, atMs: 5 })) });
const ran = (...spans: readonly Span[]): Trace => traceOf({ spans });
const says = (trace: Trace, ...names: readonly string[]): string => verdict('order', trace, { names });

test('logs stand in the order in which they were written, whatever their times say', () => {
  assert.equal(says(logged('a', 'b', 'c'), 'a', 'b', 'c'), 'pass pass');
  assert.equal(says(logged('a', 'c', 'b'), 'a', 'b', 'c'), 'fail fail');
  assert.equal(says(logged('b', 'c', 'a'), 'a', 'b', 'c'), 'fail fail');
});

test('what is not named has no place in the order', () => {
  assert.equal(says(logged('x', 'a', 'x', 'b'), 'a', 'b'), 'pass pass');
  const { measured, expected } = judge('order', logged('x', 'b', 'a'), { names: ['a', 'b'] });
  assert.deepEqual(measured.order, ['b', 'a']);
  assert.deepEqual(expected.order, ['a', 'b']);
});

test('each comes as often as it is named, no more and no less', () => {
  assert.equal(says(logged('a'), 'a', 'b'), 'fail fail.missing');
  assert.equal(says(logged('a', 'b', 'b'), 'a', 'b'), 'fail fail.extra');
  assert.equal(says(logged('a', 'b', 'a'), 'a', 'b', 'a'), 'pass pass');
  assert.equal(says(logged('a', 'a', 'b'), 'a', 'b', 'a'), 'fail fail');
});

test('tasks are ordered by their ends, or by their starts where that is asked', () => {
  const slow = span('task', 0, 200, { name: 'slow' });
  const fast = span('task', 10, 100, { name: 'fast' });
  const ask = (by: string | undefined, ...names: readonly string[]): string =>
    verdict('order', ran(slow, fast), { of: 'task', ...(by === undefined ? {} : { by }), names });
  assert.equal(ask(undefined, 'fast', 'slow'), 'pass pass');
  assert.equal(ask('end', 'slow', 'fast'), 'fail fail');
  assert.equal(ask('start', 'slow', 'fast'), 'pass pass');
  assert.equal(ask('start', 'fast', 'slow'), 'fail fail');
  const { measured } = judge('order', ran(slow, fast), { of: 'task', names: ['slow', 'fast'] });
  assert.deepEqual(measured.order, ['fast', 'slow']);
});

test('a task that is still open has begun and has not ended', () => {
  const trace = ran(span('task', 0, 100, { name: 'a' }), span('task', 10, null, { name: 'b' }));
  assert.equal(verdict('order', trace, { of: 'task', by: 'start', names: ['a', 'b'] }), 'pass pass');
  assert.equal(verdict('order', trace, { of: 'task', by: 'end', names: ['a', 'b'] }), 'fail fail.missing');
});

test('two threads’ clocks may differ by 2 ms, one thread’s own order is exact', () => {
  const apart = (ms: number, thread: number): string =>
    verdict('order', ran(span('task', 10, 20, { name: 'b' }), span('task', 10, 20 + ms, { name: 'a', thread })), {
      of: 'task',
      names: ['a', 'b'],
    });
  assert.equal(apart(2, 1), 'pass pass');
  assert.equal(apart(2.1, 1), 'fail fail');
  assert.equal(apart(0.1, 0), 'fail fail');
  assert.equal(apart(0, 0), 'pass pass');
});

test('what lies between two may hide nothing: the last is compared with the first as well', () => {
  const at = (name: string, endMs: number, thread: number): Span => span('task', 10, endMs, { name, thread });
  const trace = ran(at('a', 20, 0), at('b', 19, 1), at('c', 18.5, 0));
  assert.equal(verdict('order', trace, { of: 'task', names: ['a', 'b', 'c'] }), 'fail fail');
});
