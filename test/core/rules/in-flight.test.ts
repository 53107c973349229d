import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../../src/core/trace.ts';
import { span, traceOf, zone } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

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

test('threads that asked, but too few at the same moment, may have been started late; too few threads are too few', () => {
  const asked = (atOnce: number, threads: number) => {
    const four = [0, 1, 2, 3].map((place) => (place < atOnce ? 0 : 200 * place));
    const trace = requests(...four.map((from) => [from, from + 120] as const));
    const calls = Array.from({ length: threads }, (_, thread) =>
      span('block', 0, 120, { name: 'getSync', thread: thread + 1 }),
    );
    return { ...trace, zone: zone(1000), spans: [...trace.spans, ...calls, span('block', 0, 9, { thread: 0 })] };
  };
  const repeats = (atOnce: number): unknown =>
    judge('in-flight', asked(atOnce, 4), { atLeast: 4 }).measured['needsRepeat'];
  assert.equal(verdict('in-flight', asked(4, 4), { atLeast: 4 }), 'pass pass');
  assert.equal(verdict('in-flight', asked(3, 4), { atLeast: 4 }), 'inconclusive inconclusive');
  assert.equal(verdict('in-flight', asked(2, 4), { atLeast: 4 }), 'inconclusive inconclusive');
  assert.equal(verdict('in-flight', asked(1, 4), { atLeast: 4 }), 'fail fail.serial');
  assert.equal(verdict('in-flight', asked(3, 3), { atLeast: 4 }), 'fail fail');
  assert.equal(verdict('in-flight', asked(3, 4), { atLeast: 4, atMost: 2 }), 'fail fail.over');
  assert.deepEqual([repeats(3), repeats(2)], [undefined, true]);
});

test('the upper limit counts every request, answered or not', () => {
  const four = requests([0, 100], [0, 100], [0, 100], [50, null]);
  assert.equal(verdict('in-flight', four, { atLeast: 2, atMost: 4 }), 'pass pass');
  assert.equal(verdict('in-flight', four, { atLeast: 2, atMost: 3 }), 'fail fail.over');
});
