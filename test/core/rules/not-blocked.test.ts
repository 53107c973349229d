import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Trace } from '../../../src/core/trace.ts';
import { span, stall, traceOf, zone } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const run = (durationMs: number, ticks: number, ...stalls: Trace['stalls']) =>
  traceOf({ zone: zone(durationMs, ticks), stalls });
const says = (trace: Trace) => verdict('not-blocked', trace);

test('three ticks are enough while no hold is certain by itself', () => {
  const held = stall(0, 290, { culprit: null });
  assert.equal(says(run(300, 3, held)), 'pass pass');
  assert.equal(says(run(300, 2, held)), 'fail fail');
  assert.equal(verdict('not-blocked', run(300, 3, held), { ticks: 4 }), 'fail fail');
});

test('a long hold beside a free loop is not hidden by its ticks', () => {
  const beside = (ms: number, more = {}) => run(3000, 40, stall(500, 500 + ms, { creditedMs: ms, ...more }));
  assert.equal(says(beside(449)), 'inconclusive inconclusive');
  assert.equal(judge('not-blocked', beside(449)).measured.needsRepeat, true);
  assert.equal(says(beside(450)), 'fail fail.beside.line');
  assert.equal(says(beside(149)), 'pass pass');
  assert.equal(says(beside(2000, { netMs: 149 })), 'pass pass');
  assert.equal(says(beside(2000, { netMs: null })), 'inconclusive inconclusive');
  assert.equal(says(beside(2000, { culprit: null })), 'pass pass');
});

test('a blocking call on the main thread fails it, however often the loop answered', () => {
  const blocked = (more = {}) =>
    traceOf({ zone: zone(300, 20), spans: [span('block', 10, 60, { name: 'getSync', ...more })] });
  assert.equal(says(blocked()), 'fail fail.call');
  assert.equal(says({ ...blocked(), stalls: [stall(12, 60)] }), 'fail fail.call.line');
  assert.equal(says(blocked({ thread: 2 })), 'pass pass');
  assert.equal(says(blocked({ startMs: -80, endMs: -10 })), 'pass pass');
  assert.equal(says(blocked({ startMs: 301, endMs: 400 })), 'pass pass');
  assert.equal(says(blocked({ endMs: null })), 'fail fail.call');
});

test('blame is the smaller of credited and net time: 60 ms pass, 150 ms fail, between them nothing is sure', () => {
  const blame = (creditedMs: number, netMs: number) => says(run(400, 1, stall(0, 380, { creditedMs, netMs })));
  assert.equal(blame(60, 300), 'pass pass.calm');
  assert.equal(blame(300, 60), 'pass pass.calm');
  assert.equal(blame(61, 300), 'inconclusive inconclusive');
  assert.equal(blame(300, 149), 'inconclusive inconclusive');
  assert.equal(blame(150, 150), 'fail fail.line');
});

test('a suspended process and a thread that waited for a CPU are not to blame', () => {
  assert.equal(says(run(700, 2, stall(100, 509, { creditedMs: 20, netMs: 409 }))), 'pass pass.calm');
  assert.equal(says(run(300, 2, stall(20, 239, { creditedMs: 210, netMs: 38 }))), 'pass pass.calm');
});

test('a zone that is too short for ticks passes, unless a stall covers its end', () => {
  assert.equal(says(run(59, 0)), 'pass pass.short');
  assert.equal(says(run(60, 0)), 'pass pass.calm');
  assert.equal(says(run(5, 0, stall(4, 310))), 'fail fail.line');
  assert.equal(says(run(5, 0, stall(6, 310))), 'pass pass.short');
});

test('loading the file is not the exercise: only the part inside the zone counts', () => {
  assert.equal(says(run(80, 2, stall(-400, 20))), 'pass pass.calm');
  assert.equal(says(run(400, 0, stall(-400, 350))), 'fail fail.line');
  assert.deepEqual(judge('not-blocked', run(80, 2, stall(-400, -100))).measured, {
    ticks: 2,
    blameMs: 0,
    longestMs: 0,
    line: null,
  });
});

test('elsewhere than on Linux a raw gap below 100 ms passes', () => {
  const gap = (ms: number, creditedMs = ms - 5) => says(run(170, 2, stall(0, ms, { netMs: null, creditedMs })));
  assert.equal(gap(99), 'pass pass.calm');
  assert.equal(gap(100), 'inconclusive inconclusive');
  assert.equal(gap(160, 149), 'inconclusive inconclusive');
});

test('elsewhere a credited gap is never proof by itself, even with a line and a call: three runs of three are', () => {
  const culprit = { file: 'exercise.ts', line: 7, column: 3, function: 'main', call: 'countPrimes' };
  const gap = (creditedMs: number) =>
    judge('not-blocked', run(310, 0, stall(0, 300, { netMs: null, creditedMs, culprit })));
  assert.equal(gap(150).status, 'inconclusive');
  assert.equal(gap(150).measured.needsRepeat, true);
  assert.equal(gap(149).measured.needsRepeat, undefined);
  assert.equal(gap(150).measured.line, 7);
});

test('silence that no stall explains is never a pass', () => {
  assert.equal(says(run(1000, 0)), 'inconclusive inconclusive.unheard');
  assert.equal(says(run(1000, 0, stall(0, 80))), 'inconclusive inconclusive.unheard');
  assert.equal(says(run(90, 2)), 'pass pass.calm');
  assert.equal(says(traceOf({ zone: null })), 'inconclusive inconclusive.unheard');
});

test('a stall whose statement is unknown is told without a line', () => {
  assert.equal(says(run(310, 0, stall(0, 300, { culprit: null }))), 'fail fail');
});
