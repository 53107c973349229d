import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span, Trace } from '../../../src/core/trace.ts';
import { stall, traceOf, work, workIn, zone } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const run = (spans: readonly Span[], stalls: Trace['stalls'] = []): Trace =>
  traceOf({ zone: zone(2000, 20), spans, stalls });
const says = (trace: Trace, params?: Readonly<Record<string, unknown>>): string =>
  verdict('units-per-turn', trace, params);

/** A turn of so many milliseconds, and the rest of a second in pieces of 10 ms, each in a turn of its own. */
const oneOf = (ms: number, stalls: Trace['stalls'] = []): Trace =>
  run(
    [
      workIn(1, 0, ms),
      ...Array.from({ length: (1000 - ms) / 10 }, (_, at) => workIn(2 + at, ms + at * 10, ms + at * 10 + 10)),
    ],
    stalls,
  );

test('a quarter of all units may be done in one turn of the loop, more may not', () => {
  assert.equal(says(oneOf(10)), 'pass pass');
  assert.equal(says(oneOf(250)), 'pass pass');
  assert.equal(says(oneOf(260)), 'fail fail');
  assert.equal(says(oneOf(250), { share: 0.24 }), 'fail fail');
  assert.deepEqual(judge('units-per-turn', oneOf(260)).measured, { turns: 75, share: 0.26, holdMs: 260, line: null });
});

test('the line is told when the watchdog saw one', () => {
  assert.equal(says(oneOf(260, [stall(0, 255)])), 'fail fail.line');
  assert.equal(judge('units-per-turn', oneOf(260, [stall(0, 255)])).measured.line, 7);
});

test('pieces of one turn count together, however many they are and whatever stood between them', () => {
  const microtasks = Array.from({ length: 100 }, (_, at) => workIn(1, at * 10, at * 10 + 9));
  assert.equal(says(run(microtasks)), 'fail fail');
  assert.equal(judge('units-per-turn', run(microtasks)).measured.holdMs, 999);
  const turns = Array.from({ length: 100 }, (_, at) => workIn(at, at * 10, at * 10 + 9));
  assert.equal(says(run(turns)), 'pass pass');
  assert.equal(says(run([workIn(1, 0, 150), workIn(2, 150, 300)])), 'fail fail');
});

test('the pieces of a turn may be told in any order', () => {
  const trace = run([workIn(1, 0, 100), workIn(1, 20, 40)]);
  assert.equal(judge('units-per-turn', trace).measured.holdMs, 100);
});

test('a turn that was over after 60 ms held nobody', () => {
  assert.equal(says(run([workIn(1, 0, 60)])), 'pass pass.short');
  assert.equal(says(run([workIn(1, 0, 61)])), 'fail fail');
});

test('what the machine added to a turn is not held against the program, and clears it of nothing', () => {
  const slowed = (netMs: number) => run([workIn(1, 0, 300)], [stall(0, 300, { netMs, creditedMs: 300 })]);
  assert.equal(says(slowed(60)), 'inconclusive inconclusive');
  assert.equal(says(slowed(61)), 'fail fail.line');
  const suspended = stall(0, 300, { creditedMs: 20, netMs: null });
  assert.equal(says(run([workIn(1, 0, 300)], [suspended])), 'inconclusive inconclusive');
  assert.equal(judge('units-per-turn', slowed(60)).measured.needsRepeat, undefined);
});

test('of two turns that are too big, the one that was the program’s own doing counts', () => {
  const turns = [workIn(1, 0, 300), workIn(2, 300, 600), workIn(3, 600, 900)];
  const pause = (startMs: number) => stall(startMs, startMs + 300, { netMs: 10 });
  assert.equal(says(run(turns, [pause(0), pause(600)])), 'fail fail');
  assert.equal(says(run(turns, [pause(300), pause(600)])), 'fail fail');
  assert.equal(says(run(turns, [pause(0), pause(300), pause(600)])), 'inconclusive inconclusive');
});

test('a busy machine makes a right answer’s turns longer, not bigger', () => {
  const turns = Array.from({ length: 50 }, (_, at) => ({ ...workIn(at, at * 40, at * 40 + 38), amount: 1000 }));
  assert.equal(says(run(turns, [stall(80, 118), stall(800, 1019)])), 'pass pass');
});

test('work on other threads holds no turn, no work at all is none', () => {
  assert.equal(says(run([work(1, 0, 300), work(2, 0, 300)])), 'pass pass.elsewhere');
  assert.equal(says(run([work(1, 0, 3000), workIn(1, 0, 61), workIn(2, 61, 70)])), 'fail fail');
  assert.equal(says(run([])), 'fail fail.none');
});

test('work whose turns nobody counted is never a pass and never a fail', () => {
  assert.equal(says(run([work(0, 0, 300)])), 'inconclusive inconclusive.uncounted');
  assert.equal(
    says(run([work(0, 0, 300), ...Array.from({ length: 9 }, (_, at) => workIn(at, 300, 600))])),
    'inconclusive inconclusive.uncounted',
  );
});

test('work of no units is not divided by', () => {
  assert.equal(says(run([{ ...workIn(1, 0, 100), amount: 0 }])), 'pass pass');
});
