import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../../../src/core/trace.ts';
import { span, stall, traceOf, zone } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const waits = (...spans: Span[]) => traceOf({ spans, zone: zone(500) });

test('waits that begin together overlap', () => {
  assert.equal(verdict('overlap', waits(span('wait', 0, 200), span('wait', 0, 300))), 'pass pass');
});

test('waits in a row do not, even when their edges touch or cross by a millisecond', () => {
  assert.equal(verdict('overlap', waits(span('wait', 0, 200), span('wait', 200, 500))), 'fail fail.serial');
  assert.equal(verdict('overlap', waits(span('wait', 0, 201), span('wait', 200, 500))), 'fail fail.edge');
});

test('the shared part must be half of the shortest, no less', () => {
  assert.equal(verdict('overlap', waits(span('wait', 0, 200), span('wait', 100, 300))), 'pass pass');
  assert.equal(verdict('overlap', waits(span('wait', 0, 200), span('wait', 101, 301))), 'fail fail.edge');
});

test('three at once need all three, not two pairs', () => {
  const pairs = waits(span('wait', 0, 100), span('wait', 0, 200), span('wait', 100, 200));
  assert.equal(verdict('overlap', pairs, { atLeast: 3 }), 'fail fail');
  assert.equal(
    verdict('overlap', waits(span('wait', 0, 100), span('wait', 0, 200), span('wait', 10, 200)), { atLeast: 3 }),
    'pass pass',
  );
});

test('only what began and ended inside the zone counts', () => {
  assert.equal(verdict('overlap', waits(span('wait', 0, null), span('wait', 0, null))), 'fail fail.open');
  assert.equal(verdict('overlap', waits(span('wait', 0, 503), span('wait', 0, 503))), 'fail fail.open');
  assert.equal(verdict('overlap', waits(span('wait', 0, 502), span('wait', 0, 502))), 'pass pass');
  assert.equal(verdict('overlap', waits(span('wait', -3, 300), span('wait', -3, 300))), 'fail fail.none');
  assert.equal(verdict('overlap', waits(span('wait', -2, 300), span('wait', -2, 300))), 'pass pass');
});

test('a blocking sleep is a wait on a worker and none on the main thread', () => {
  const sleeps = (thread: number) => span('block', 0, 100, { name: 'sleepSync', thread });
  assert.equal(verdict('overlap', waits(sleeps(1), sleeps(2))), 'pass pass');
  assert.equal(verdict('overlap', waits(sleeps(0), sleeps(0))), 'fail fail.none');
  assert.equal(verdict('overlap', waits({ ...sleeps(1), name: 'getSync' }, sleeps(2))), 'fail fail.single');
});

test('a call that waits for its child is a child on a worker and none on the main thread', () => {
  const held = (thread: number) => span('block', 0, 100, { name: 'execFileSync', thread });
  const children = (...spans: readonly ReturnType<typeof held>[]): string =>
    verdict('overlap', waits(...spans), { of: 'child' });
  assert.equal(children(span('child', 0, 100), span('child', 40, 140)), 'pass pass');
  assert.equal(children(held(1), held(2)), 'pass pass');
  assert.equal(children(held(0), held(0)), 'fail fail.none');
  assert.equal(children({ ...held(1), name: 'getSync' }, held(2)), 'fail fail.single');
});

test('where the waits are named, nothing that lies across them helps', () => {
  const wait = (ms: number, startMs: number) => span('wait', startMs, startMs + ms, { amount: ms });
  const of = (...spans: Span[]): string => verdict('overlap', waits(...spans), { waits: [200, 300] });
  assert.equal(of(wait(200, 0), wait(300, 0)), 'pass pass');
  assert.equal(of(wait(200, 0), wait(300, 200)), 'fail fail.serial');
  assert.equal(of(wait(200, 0), wait(300, 200), wait(150, 100)), 'fail fail.waits', 'a shorter one');
  assert.equal(of(wait(200, 0), wait(300, 200), wait(250, 100)), 'fail fail.waits', 'one between the two');
  assert.equal(of(wait(200, 0), wait(200, 0), wait(300, 200)), 'fail fail.serial', 'the same one twice');
  assert.equal(of(wait(190, 0), wait(290, 0)), 'fail fail.waits', 'none that is long enough');
  assert.equal(of(wait(300, 0), wait(300, 0)), 'pass pass', 'longer ones do as well');
  assert.equal(of(wait(200, 0), wait(300, 0), wait(150, 100), wait(350, 0)), 'pass pass', 'beside others');
});

test('threads of their own may be started late: meeting is enough, and not meeting is only suspected', () => {
  const held = (thread: number, startMs: number, endMs: number) =>
    span('block', startMs, endMs, { name: 'execFileSync', thread });
  const late = (startMs: number) => waits(held(1, 0, 200), held(2, startMs, startMs + 200));
  assert.equal(verdict('overlap', late(190), { of: 'child' }), 'pass pass');
  assert.equal(verdict('overlap', late(191), { of: 'child' }), 'inconclusive inconclusive');
  assert.equal(judge('overlap', late(200), { of: 'child' }).measured.needsRepeat, true);
  assert.equal(verdict('overlap', waits(held(1, 0, 200), held(1, 200, 400)), { of: 'child' }), 'fail fail.serial');
});

test('it looks at one kind of span only, and says what it measured', () => {
  const trace = waits(span('job', 0, 100), span('job', 0, 100), span('wait', 0, 100));
  assert.equal(verdict('overlap', trace, { of: 'job' }), 'pass pass');
  const { measured, expected } = judge('overlap', trace, { of: 'wait' });
  assert.deepEqual(measured, { finished: 1, open: 0, peak: 1, share: 0 });
  assert.deepEqual(expected, { peak: 2, share: 0.5 });
});

test('a thread that was taken away between two starts is only suspected, and a wrong answer is caught all the same', () => {
  const away = (startMs: number, endMs: number, creditedMs: number) =>
    traceOf({
      spans: [span('wait', 1, 708), span('wait', 707, 1012)],
      stalls: [stall(startMs, endMs, { creditedMs, netMs: null })],
      zone: zone(1020),
    });
  assert.equal(verdict('overlap', away(2, 706, 15)), 'inconclusive inconclusive.away');
  assert.equal(judge('overlap', away(2, 706, 15)).measured.needsRepeat, true);
  assert.equal(verdict('overlap', away(2, 706, 700)), 'fail fail.edge', 'the program’s own doing');
  assert.equal(verdict('overlap', away(640, 706, 10)), 'fail fail.edge', 'too short to matter');
  assert.equal(verdict('overlap', away(100, 300, 10)), 'fail fail.edge', 'at another time');
});
