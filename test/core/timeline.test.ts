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
  const held = { ...stall(800, 900), creditedMs: 90, netMs: 61 };
  assert.deepEqual(stallsOf(quiet, slept, held), [800]);
  assert.deepEqual(stallsOf({ ...held, netMs: 60 }), [], 'as long as a rule lets it pass');
  assert.deepEqual(stallsOf({ ...stall(-100, 60), netMs: 150 }), [], 'what lay before the zone is not its');
});

test('without a net time only what a busy machine never made of a right answer is drawn, or what a statement was seen in', () => {
  const seen = (endMs: number) => stall(0, endMs, { creditedMs: endMs, netMs: null });
  assert.deepEqual(stallsOf(seen(99)), []);
  assert.deepEqual(stallsOf(seen(100)), [0]);
  assert.deepEqual(stallsOf({ ...seen(149), culprit: null }), []);
  assert.deepEqual(stallsOf({ ...seen(150), culprit: null }), [0]);
});

test('a block is drawn without what the machine added to it', () => {
  const drawn = (netMs: number) =>
    timelineOf(traceOf({ zone: zone(1000), stalls: [stall(100, 500, { creditedMs: 395, netMs })] })).stalls[0]?.endMs;
  assert.equal(drawn(300), 400);
  assert.equal(drawn(360), 500, 'clocks differ by as much');
});
