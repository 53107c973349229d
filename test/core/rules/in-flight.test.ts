import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../../src/core/trace.ts';
import { span, traceOf, zone } from '../trace-builder.ts';
import { verdict } from './judge.ts';

const requests = (...pairs: (readonly [number, number | null])[]) =>
  traceOf({ zone: zone(500), spans: pairs.map(([from, to]): Span => span('request', from, to, { thread: 9 })) });

test('requests that were open together pass, at the number asked for', () => {
  const three = requests([0, 120], [1, 121], [60, 180]);
  assert.equal(verdict('in-flight', three, { atLeast: 3 }), 'pass pass');
  assert.equal(verdict('in-flight', three, { atLeast: 4 }), 'fail fail');
});

test('requests in a row fail, also when the next one came a moment before the last one was written down', () => {
  assert.equal(verdict('in-flight', requests([0, 120], [121, 240])), 'fail fail.serial');
  assert.equal(verdict('in-flight', requests([0, 120], [118, 240])), 'fail fail.serial');
  assert.equal(verdict('in-flight', requests([0, 120], [117, 240])), 'pass pass');
});

test('requests that nobody waited for do not help', () => {
  assert.equal(verdict('in-flight', requests([0, null], [0, 600])), 'fail fail.open');
  assert.equal(verdict('in-flight', requests()), 'fail fail.none');
});

test('the upper limit counts every request, answered or not', () => {
  const four = requests([0, 100], [0, 100], [0, 100], [50, null]);
  assert.equal(verdict('in-flight', four, { atLeast: 2, atMost: 4 }), 'pass pass');
  assert.equal(verdict('in-flight', four, { atLeast: 2, atMost: 3 }), 'fail fail.over');
});
