import assert from 'node:assert/strict';
import { test } from 'node:test';
import { culpritsOf } from '../../src/core/culprits.ts';
import { culpritDuring } from '../../src/core/stalls.ts';
import type { Culprit, StallPart } from '../../src/core/trace.ts';
import { stall, traceOf, zone } from './trace-builder.ts';

const at = (line: number, call: string | null = null): Culprit => ({
  file: 'exercise.ts',
  line,
  column: 3,
  function: 'main',
  call,
});

const part = (culprit: Culprit, startMs: number, endMs: number): StallPart => ({
  culprit,
  ms: endMs - startMs,
  startMs,
  endMs,
});

const told = (parts: readonly StallPart[], culprit: Culprit | null, startMs = 0, endMs = 400): readonly string[] =>
  culpritsOf(
    traceOf({
      zone: zone(500, 3),
      stalls: [stall(startMs, endMs, { netMs: null, creditedMs: endMs - startMs, culprit, parts })],
    }),
  ).map(({ line, call, blockedMs }) => `${line} ${call ?? '-'} ${blockedMs}`);

test('statements that held the loop one after the other share a stall by the time they were seen', () => {
  assert.deepEqual(told([part(at(5), 0, 100), part(at(8), 100, 400)], at(8)), ['8 - 300', '5 - 100']);
});

test('a statement with less than 50 ms of a stall is not named, its time goes to the worst', () => {
  assert.deepEqual(told([part(at(5), 0, 40), part(at(8), 40, 400)], at(8)), ['8 - 400']);
});

test('a stall of many small pieces is not left without a name', () => {
  const parts = [part(at(5), 0, 40), part(at(6), 40, 85), part(at(7), 85, 120)];
  assert.deepEqual(told(parts, at(6), 0, 120), ['6 - 120']);
});

test('two calls of one line are two culprits', () => {
  const parts = [part(at(5, 'readFileSync'), 0, 200), part(at(5, 'JSON.parse'), 200, 400)];
  assert.deepEqual(told(parts, at(5, 'readFileSync')), ['5 readFileSync 200', '5 JSON.parse 200']);
});

test('what held the loop before the zone began is not the zone’s', () => {
  assert.deepEqual(told([part(at(2), -300, -5), part(at(8), 0, 200)], at(2), -300, 200), ['8 - 200']);
});

test('without parts the culprit has the whole stall', () => {
  assert.deepEqual(culpritsOf(traceOf({ stalls: [stall(0, 200, { netMs: 190 })] }))[0]?.blockedMs, 190);
});

test('who held the loop during a call is the statement that was seen then', () => {
  const trace = traceOf({
    stalls: [stall(0, 400, { culprit: at(8), parts: [part(at(5, 'sleepSync'), 0, 100), part(at(8), 100, 400)] })],
  });
  assert.equal(culpritDuring(trace, { startMs: 2, endMs: 98 })?.line, 5);
  assert.equal(culpritDuring(trace, { startMs: 110, endMs: 390 })?.line, 8);
  assert.equal(culpritDuring(trace, { startMs: 500, endMs: 600 }), null);
});
