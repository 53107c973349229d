import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Trace } from '../../../src/core/trace.ts';
import { span, stall, traceOf, work, zone } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const took = (durationMs: number, more: Partial<Trace> = {}): Trace => traceOf({ zone: zone(durationMs), ...more });
const says = (trace: Trace, params: Readonly<Record<string, unknown>> = {}): string =>
  verdict('duration', trace, { idealMs: 300, ...params });
const suspects = (trace: Trace): boolean => judge('duration', trace, { idealMs: 300 }).measured.needsRepeat === true;

test('twice the ideal passes, and any other ratio that is asked for', () => {
  assert.equal(says(took(600)), 'pass pass');
  assert.equal(says(took(601)), 'inconclusive inconclusive');
  assert.equal(says(took(601), { ratio: 3 }), 'pass pass');
  assert.equal(says(took(400), { ratio: 1.2 }), 'inconclusive inconclusive');
  assert.equal(says(took(1)), 'pass pass');
});

test('no single reading of the stopwatch is a fail; three of three on a calm machine are one', () => {
  assert.equal(says(took(30_000)), 'inconclusive inconclusive');
  assert.equal(suspects(took(1000)), true);
});

test('what a machine took away makes the stopwatch worthless', () => {
  const paused = (ms: number) => took(1000, { stalls: [stall(100, 300, { netMs: 200 - ms, creditedMs: 200 })] });
  assert.equal(suspects(paused(100)), true);
  assert.equal(suspects(paused(101)), false);
  assert.equal(suspects(took(1000, { stalls: [stall(0, 990)] })), true);
  assert.equal(suspects(took(1000, { stalls: [stall(1200, 1500, { netMs: 0 })] })), true);
});

test('a watchdog that was kept from waking is a sign of a busy machine', () => {
  const { detectors } = traceOf();
  const woken = (watchdogWakes: number) => took(1000, { processMs: 2000, detectors: { ...detectors, watchdogWakes } });
  assert.equal(suspects(woken(100)), true);
  assert.equal(suspects(woken(99)), false);
});

test('how long a calculation takes is the machine’s affair', () => {
  assert.equal(suspects(took(1000, { spans: [work(2, 0, 900)] })), false);
  assert.equal(suspects(took(1000, { spans: [span('wait', 0, 900)] })), true);
});

test('a zone that never began has no duration', () => {
  assert.equal(says(traceOf({ zone: null })), 'inconclusive inconclusive');
  assert.equal(suspects(traceOf({ zone: null })), false);
});
