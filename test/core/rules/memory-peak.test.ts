import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceOf } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const says = (peakMb: number): string => verdict('memory-peak', traceOf({ peakMb, zone: null }), { mb: 200 });

test('up to the limit passes, and it fails where no late clearing up explains the rest', () => {
  assert.equal(says(200), 'pass pass');
  assert.equal(says(201), 'inconclusive inconclusive');
  assert.equal(says(392), 'inconclusive inconclusive');
  assert.equal(says(393), 'fail fail');
});

test('what lies between is never held against a program, however often it shows', () => {
  assert.equal(judge('memory-peak', traceOf({ peakMb: 300 }), { mb: 200 }).measured.needsRepeat, undefined);
});

test('a meter that never looked says so', () => {
  assert.equal(says(0), 'inconclusive inconclusive.unseen');
});
