import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timelineOf } from '../../src/core/timeline.ts';
import { span, stall, traceOf, zone } from './trace-builder.ts';

test('a run that came to no zone is drawn from its first sign on, without requests', () => {
  const spans = [span('request', -400, -390), span('wait', -300, -200), span('wait', -250, null)];
  const timeline = timelineOf(traceOf({ zone: null, spans, stalls: [stall(-150, -50)] }));
  assert.deepEqual(
    timeline.spans.map(({ startMs, endMs }) => [startMs, endMs]),
    [
      [0, 100],
      [50, null],
    ],
  );
  assert.deepEqual(
    timeline.stalls.map(({ startMs, endMs }) => [startMs, endMs]),
    [[150, 250]],
  );
  assert.equal(timeline.durationMs, 250);
  assert.deepEqual(timelineOf(traceOf({ zone: null, spans: spans.slice(0, 1) })), {
    durationMs: 0,
    spans: [],
    stalls: [],
  });
});

const stallsOf = (...stalls: readonly ReturnType<typeof stall>[]) =>
  timelineOf(traceOf({ zone: zone(1000), stalls })).stalls.map(({ startMs }) => startMs);

test('what the machine kept from a program is not drawn as a block of its loop', () => {
  const quiet = { ...stall(0, 300), creditedMs: 300, netMs: 20 };
  const slept = { ...stall(400, 700), creditedMs: 10, netMs: 300 };
  const held = { ...stall(800, 900), creditedMs: 60, netMs: 50 };
  assert.deepEqual(stallsOf(quiet, slept, held), [800]);
  assert.deepEqual(stallsOf({ ...stall(0, 49), creditedMs: 49, netMs: null }), []);
  assert.deepEqual(stallsOf({ ...stall(0, 50), creditedMs: 50, netMs: null }), [0]);
});
