import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span, SpanKind, Trace } from '../../../src/core/trace.ts';
import { span, stall, traceOf, zone } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

/** A timer of 20 ms that was started at 10 and fired so many milliseconds late. */
const timer = (lateMs: number, more: Partial<Span> = {}): Span =>
  span('wait', 10, 30 + lateMs, { name: 'ping', amount: 20, ...more });
const run = (spans: readonly Span[], stalls: Trace['stalls'] = []): Trace =>
  traceOf({ zone: zone(1000), spans, stalls });
const ask = { name: 'ping', atMostMs: 20 };
const says = (trace: Trace, params: Readonly<Record<string, unknown>> = ask): string =>
  verdict('victim-latency', trace, params);
const suspects = (trace: Trace): boolean => judge('victim-latency', trace, ask).measured.needsRepeat === true;

test('as late as is allowed passes without another look', () => {
  assert.equal(says(run([timer(20)])), 'pass pass');
  assert.equal(says(run([timer(-1)])), 'pass pass');
  assert.deepEqual(judge('victim-latency', run([timer(-1), timer(20)]), ask).measured, {
    count: 2,
    lateMs: 20,
    ownMs: 20,
  });
});

test('later by what a busy machine does to right answers is not held against anybody', () => {
  assert.equal(says(run([timer(21)])), 'pass pass.calm');
  const at = (netMs: number) => run([timer(300)], [stall(30, 330, { netMs, creditedMs: 300 })]);
  assert.equal(says(at(60)), 'pass pass.calm');
  assert.equal(says(at(61)), 'inconclusive inconclusive');
  assert.equal(says(at(149)), 'inconclusive inconclusive');
  assert.equal(says(at(150)), 'fail fail.line');
  assert.equal(suspects(at(149)), false);
});

test('a suspended process is late and not to blame', () => {
  assert.equal(says(run([timer(400)], [stall(25, 435, { creditedMs: 20, netMs: 409 })])), 'pass pass.calm');
});

test('where the lesson allows more, the doubt begins there', () => {
  const asked = { name: 'ping', atMostMs: 110 };
  const at = (ms: number) => run([timer(ms)], [stall(0, 500, { creditedMs: 500 })]);
  assert.equal(says(at(110), asked), 'pass pass');
  assert.equal(says(at(111), asked), 'inconclusive inconclusive');
  assert.equal(says(at(199), asked), 'inconclusive inconclusive');
  assert.equal(says(at(200), asked), 'fail fail.line');
  const elsewhere = run([timer(105)], [stall(0, 500, { netMs: null, creditedMs: 500 })]);
  assert.equal(says(elsewhere, asked), 'pass pass');
});

test('elsewhere than on Linux less than 100 ms are calm, and a hold has to show in three runs of three', () => {
  const at = (ms: number, creditedMs = 400) => run([timer(ms)], [stall(0, 400, { netMs: null, creditedMs })]);
  assert.equal(says(at(99)), 'pass pass.calm');
  assert.equal(says(at(100)), 'inconclusive inconclusive');
  assert.equal(suspects(at(149)), false);
  assert.equal(suspects(at(150)), true);
  assert.equal(says(at(300, 20)), 'pass pass.calm');
  assert.equal(says(run([timer(99)], [stall(0, 400, { creditedMs: 400 })])), 'inconclusive inconclusive');
});

test('late with a loop that was free: no witness, so three runs of three have to say it', () => {
  assert.equal(says(run([timer(99)])), 'pass pass.calm');
  assert.equal(suspects(run([timer(149)])), false);
  assert.equal(suspects(run([timer(150)])), true);
  // The loop was held as well, but for a small part of it.
  const both = run([timer(300)], [stall(30, 130, { creditedMs: 100 })]);
  assert.equal(says(both), 'inconclusive inconclusive');
  assert.equal(suspects(both), true);
});

test('only the part of a hold that made it late counts', () => {
  const later = run([timer(160)], [stall(150, 1000, { creditedMs: 850 })]);
  assert.equal(says(later), 'inconclusive inconclusive');
  assert.equal(suspects(later), true);
  assert.equal(
    says(run([timer(160)], [stall(0, 1000, { creditedMs: 1000, netMs: 850 })])),
    'inconclusive inconclusive',
  );
});

test('a silence that was mostly the machine’s is no witness for the rest', () => {
  const trace = run([timer(350)], [stall(30, 230, { netMs: 50, creditedMs: 200 })]);
  assert.equal(says(trace), 'inconclusive inconclusive');
  assert.equal(suspects(trace), true);
});

test('the line is left out when the watchdog saw none', () => {
  assert.equal(says(run([timer(300)], [stall(0, 340, { creditedMs: 340, culprit: null })])), 'fail fail');
});

test('of several, the one that the program kept waiting longest is judged', () => {
  const held = stall(500, 900, { creditedMs: 400 });
  const pause = stall(20, 480, { creditedMs: 10 });
  const spans = [timer(440), timer(380, { startMs: 490, endMs: 890 })];
  assert.equal(says(run(spans, [pause, held])), 'fail fail.line');
  assert.equal(judge('victim-latency', run(spans, [pause, held]), ask).message.values.ms, 380);
});

test('waits and queries are due after their own time, tasks and logs at once', () => {
  const held = [stall(0, 1000, { creditedMs: 1000 })];
  const as = (kind: SpanKind, more: Partial<Span> = {}) => says(run([timer(145, { kind, ...more })], held));
  assert.equal(as('wait'), 'inconclusive inconclusive');
  assert.equal(as('query'), 'inconclusive inconclusive');
  assert.equal(as('task'), 'fail fail.line');
  for (const kind of ['work', 'job', 'call', 'request', 'block'] as const) assert.equal(as(kind), 'fail fail.none');
  assert.equal(as('wait', { name: 'pong' }), 'fail fail.none');
  const logged = (ms: number, name = 'ping') =>
    says(traceOf({ zone: zone(1000), stalls: held, logs: [{ name, ms, atMs: 500 }] }));
  assert.equal(logged(20), 'pass pass');
  assert.equal(logged(150), 'fail fail.line');
  assert.equal(logged(150, 'pong'), 'fail fail.none');
});

test('one that had no turn before the end is late until then, or until it came', () => {
  const held = [stall(0, 400, { creditedMs: 400 })];
  const at = (durationMs: number, endMs: number | null) =>
    says(traceOf({ zone: zone(durationMs), spans: [timer(0, { endMs })], stalls: held }));
  assert.equal(at(300, null), 'fail fail.line');
  assert.equal(at(300, 310), 'fail fail.line');
  assert.equal(at(25, null), 'pass pass');
  assert.equal(at(45, null), 'pass pass');
  const { measured } = judge('victim-latency', run([timer(-9)]), ask);
  assert.deepEqual(measured, { count: 1, lateMs: 0, ownMs: 0 });
});
