import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimelineSpan } from '../../src/core/verdict.ts';
import { renderStallList } from '../../src/view/stall-list.ts';
import { renderPart, renderTimeline } from '../../src/view/timeline.ts';
import { wholeTimeline } from '../../src/core/runner/state.ts';
import { lookOf } from './looks.ts';
import { failed, timelines } from './samples.ts';

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

test('each time that the loop was held is named by its line, the function and the call', () => {
  const drawn = renderStallList({ timeline: timelines.blocked, culprits: failed.culprits, path: null }, lookOf());
  assert.match(drawn, /What held the loop:\n . +0 – 216 ms +216 ms +line 14 +job\(\) +· countPrimes\n . +216 – 431 ms/);
});

test('what the machine may have done is not named, and a loop that was free has no list', () => {
  const list = (startMs: number, endMs: number): string =>
    renderStallList(
      { timeline: { durationMs: 500, spans: [], stalls: [{ startMs, endMs, line: 3 }] }, culprits: [], path: null },
      lookOf(),
    );
  assert.equal(list(0, 59), '');
  assert.match(list(0, 61), /line 3/);
});

test('of very many stalls the first are named', () => {
  const stalls = Array.from({ length: 100 }, (_, index) => ({
    startMs: index * 100,
    endMs: index * 100 + 90,
    line: 3,
  }));
  const timeline = { durationMs: 10_000, spans: [], stalls };
  assert.match(renderStallList({ timeline, culprits: [], path: null }, lookOf()), /\+ 70 more$/);
});

test('a part keeps the chart where it was, and says which part it is', () => {
  const { crowd } = timelines;
  const startOf = (at: number): number | undefined =>
    renderTimeline(crowd, lookOf(), { zoom: { zoom: 8, at } })
      .split('\n')
      .find((line) => line.startsWith(' loop'))
      ?.indexOf('·');
  assert.ok((startOf(0.5) ?? -1) > 0);
  for (const at of [0.1, 0.3, 0.9]) assert.equal(startOf(at), startOf(0.5));
  assert.equal(
    renderPart(timelines.blocked, { zoom: 4, at: 0.5 }, lookOf()),
    'The part from 161.6 to 269.4 ms, of 431 ms.',
  );
  assert.equal(renderPart(timelines.blocked, wholeTimeline, lookOf()), '');
});
