import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimelineSpan } from '../../src/core/verdict.ts';
import { renderTimeline } from '../../src/view/timeline.ts';
import { lookOf } from './looks.ts';

test('short pieces that share a column of the chart are not said to have run at once', () => {
  const piece = (index: number, lengthMs: number): TimelineSpan => ({
    name: 'countPrimes',
    startMs: index,
    endMs: index + lengthMs,
    thread: 0,
  });
  const drawn = (lengthMs: number): string =>
    renderTimeline(
      { durationMs: 300, spans: Array.from({ length: 300 }, (_, index) => piece(index, lengthMs)), stalls: [] },
      lookOf(),
    );
  assert.match(drawn(0.9), /one at a time/);
  assert.match(drawn(1.9), /2 at once/);
});
