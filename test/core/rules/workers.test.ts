import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceOf } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

test('as many workers as are allowed pass, one more does not', () => {
  assert.equal(verdict('workers', traceOf({ workers: 4 }), { atMost: 4 }), 'pass pass');
  assert.equal(verdict('workers', traceOf({ workers: 5 }), { atMost: 4 }), 'fail fail');
  assert.equal(verdict('workers', traceOf({ workers: 0 }), { atMost: 0 }), 'pass pass');
});

test('workers count also when nothing was measured, and the limit has to be named', () => {
  assert.equal(verdict('workers', traceOf({ workers: 1, zone: null }), { atMost: 0 }), 'fail fail');
  assert.deepEqual(judge('workers', traceOf({ workers: 3 }), { atMost: 4 }).measured, { workers: 3 });
  assert.throws(() => judge('workers', traceOf({})), /atMost/);
});
