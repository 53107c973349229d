import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { GapEvent } from '../../src/core/debug/wire.ts';
import { Control } from '../../src/core/ring.ts';
import { keepTicks } from '../../src/debug/keep-ticks.ts';
import { clock } from '../../src/kit/recorder.ts';

const open = (expectsOwn = true) => {
  const control = new Int32Array(new SharedArrayBuffer(Control.count * 4));
  const words = new Int32Array(2);
  const gaps: GapEvent[] = [];
  let queued = 0;
  const ticks = keepTicks({
    ...{ control, words, expectsOwn, slowMs: 100 },
    used: () => ({ queuedMs: queued, ranMs: 0 }),
    post: (gap) => gaps.push(gap),
    onTick: () => {},
  });
  const isLoaded = (): boolean => control[Control.tickLoaded] === 1;
  return { control, words, gaps, ticks, isLoaded, waitForCpu: (ms: number): void => void (queued += ms) };
};

const hold = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

test('a loop that goes on ticks by itself, and says what ran last was somebody’s of the program', async () => {
  const { control, words, ticks } = open();
  const before = control[Control.beat] ?? 0;
  words[0] = 7;
  while ((control[Control.beat] ?? 0) < before + 3) await delay(1);
  assert.equal(words[0], 0);
  ticks.end();
  const last = control[Control.beat];
  await delay(50);
  assert.equal(control[Control.beat], last, 'it has ended');
});

test('a gap is told with its length, what of it the loop had nothing to do, and how long at most it had no CPU', () => {
  const { gaps, ticks, waitForCpu } = open();
  waitForCpu(30);
  hold(120);
  ticks.tick();
  ticks.end();
  const [gap, ...others] = gaps;
  assert.ok(gap !== undefined && others.length === 0);
  assert.ok(gap.to - gap.from >= 120);
  assert.deepEqual([gap.idleMs, gap.queuedMs], [0, 30]);
});

test('what was before is not told of a loop that is said to begin now', () => {
  const { gaps, ticks } = open();
  hold(120);
  const begunAt = clock();
  ticks.skip();
  ticks.tick();
  ticks.end();
  assert.deepEqual(
    gaps.filter(({ from }) => from < begunAt),
    [],
  );
});

test('a file of the program’s own that begins late ends no hold', () => {
  const { gaps, ticks } = open(false);
  for (let count = 0; count < 30; count++) ticks.tick();
  hold(120);
  ticks.begin();
  ticks.end();
  assert.ok(gaps.some(({ from, to }) => to - from >= 120));
});

test('a gap is in the time of loading until the program’s first file has run, or has waited for long', () => {
  const { words, ticks, isLoaded, gaps } = open();
  ticks.tick();
  assert.ok(!isLoaded(), 'nothing of the program has begun');
  words[1] = 1;
  for (let count = 0; count < 10; count++) ticks.tick();
  assert.ok(!isLoaded());
  words[1] = 3;
  hold(60);
  ticks.tick();
  assert.equal(gaps.at(-1)?.loaded, false, 'when it began');
  assert.ok(isLoaded());
  ticks.end();

  const waiting = open();
  waiting.words[1] = 1;
  for (let count = 0; count < 30; count++) waiting.ticks.tick();
  assert.ok(waiting.isLoaded());
  waiting.ticks.end();
});

test('where no file is the program’s own, it is loaded some ticks after the start', () => {
  const { ticks, isLoaded } = open(false);
  for (let count = 0; count < 30; count++) ticks.tick();
  assert.ok(isLoaded());
  ticks.end();
});
