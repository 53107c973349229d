import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogRecord } from '../../../src/core/trace.ts';
import { span, traceOf } from '../trace-builder.ts';
import { verdict } from './judge.ts';

const call = (name: string, startMs: number, endMs: number | null) => span('call', startMs, endMs, { name });
const log = (name: string, ms: number): LogRecord => ({ name, ms, atMs: 0 });
const says = (spans: Parameters<typeof span>[] | ReturnType<typeof span>[], logs: LogRecord[]) =>
  verdict('log-matches', traceOf({ spans: spans as ReturnType<typeof span>[], logs }));

test('the logged time lies between the wait inside the call and the call itself, give or take 2 ms', () => {
  const spans = [call('load', 0, 110), span('wait', 1, 101)];
  const table: [number, string][] = [
    [97.9, 'fail fail.short'],
    [98, 'pass pass'],
    [112, 'pass pass'],
    [112.1, 'fail fail.long'],
    [0, 'fail fail.short'],
  ];
  for (const [ms, said] of table) assert.equal(says(spans, [log('load', ms)]), said, `${ms} ms`);
});

test('each call has exactly one log of its name', () => {
  const spans = [call('load', 0, 100)];
  assert.equal(says(spans, []), 'fail fail.missing');
  assert.equal(says(spans, [log('other', 100)]), 'fail fail.missing');
  assert.equal(says(spans, [log('load', 100), log('load', 100)]), 'fail fail.extra');
  assert.equal(says(spans, [log('load', 100), log('other', 3)]), 'pass pass');
});

test('calls of one name that overlap are paired with their own logs, in whatever order they come', () => {
  const spans = [call('load', 0, 50), span('wait', 0, 50), call('load', 0, 200), span('wait', 0, 200)];
  assert.equal(says(spans, [log('load', 200), log('load', 50)]), 'pass pass');
  assert.equal(says(spans, [log('load', 200), log('load', 200)]), 'fail fail.long');
  assert.equal(says(spans, [log('load', 50), log('load', 50)]), 'fail fail.short');
});

test('times that are right in seconds are called that, if all of them are', () => {
  const spans = [call('load', 0, 50), span('wait', 0, 50), call('load', 0, 200), span('wait', 0, 200)];
  assert.equal(says(spans, [log('load', 0.05), log('load', 0.2)]), 'fail fail.seconds');
  assert.equal(says(spans, [log('load', 0.05), log('load', 0.1)]), 'fail fail.short');
  assert.equal(says([call('load', 0, 50), span('wait', 0, 50)], [log('load', 0.05)]), 'fail fail.short', 'by chance');
});

test('a wait of somebody else that only touches the call is no bound', () => {
  assert.equal(says([call('quick', 10, 20), span('wait', 0, 300)], [log('quick', 9)]), 'pass pass');
  assert.equal(says([call('quick', 10, 20), span('wait', 0, 15)], [log('quick', 9)]), 'pass pass');
});

test('without a call that came to its end there is nothing to compare', () => {
  assert.equal(says([call('load', 0, null)], [log('load', 100)]), 'fail fail.none');
});
