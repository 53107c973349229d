import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallEvent } from '../../src/core/debug/wire.ts';
import type { Mark } from '../../src/core/marks.ts';
import { openStall, stallsIn } from '../../src/debug/blame.ts';
import type { Looks, Silence } from '../../src/debug/follow-ticks.ts';
import { READING_CRUMB } from '../../src/debug/keys.ts';

/** Statement N is on line N of its file; the hundredth and all after it load packages. */
const marks = {
  at: (crumb: number): Mark | null =>
    crumb <= 0
      ? null
      : {
          ...{ file: 'file:///app.js', line: crumb, column: 1, kind: 'crumb', function: null },
          call: crumb >= 100 ? 'require' : null,
        },
};

const seen = (crumb: number, from: number, to: number): Looks => ({ crumb, ms: to - from, first: from + 10, last: to });
const silence = (held: number, looks: readonly Looks[], more: Partial<Silence> = {}) => ({
  silence: { from: 1000, to: 1400, held, queuedMs: 0, suspendedMs: 0, sleptMs: 0, looks, loaded: true, ...more },
  inside: null,
  requests: 0,
});
const call = (from: number, to: number, line: number, more: Partial<CallEvent> = {}): CallEvent => {
  const own = { url: 'file:///app.js', line, column: 1, function: null };
  return { k: 'call', name: 'Atomics.wait', from, to, queuedMs: 0, at: own, own, ...more };
};
const stalls = (of: ReturnType<typeof silence>, calls: readonly CallEvent[] = [], wasTold = false) =>
  stallsIn(of, { marks, calls, slowMs: 100, wasTold }).map(({ held, crumbs, call: made }) => [
    Math.round(held),
    crumbs[0]?.[0] ?? made?.own?.line ?? null,
    made?.name ?? null,
  ]);

test('a silence is blamed on the line that was seen longest', () => {
  assert.deepEqual(stalls(silence(380, [seen(7, 1000, 1300), seen(8, 1300, 1380)])), [[380, 7, null]]);
  assert.deepEqual(stalls(silence(90, [seen(7, 1000, 1400)])), []);
});

test('one that was told while it lasted is told to be over, however long it was', () => {
  assert.deepEqual(stalls(silence(90, [seen(7, 1000, 1090)]), [], true), [[90, 7, null]]);
});

test('to load packages is no blame', () => {
  const loading = [seen(READING_CRUMB, 1000, 1100), seen(100, 1100, 1200), seen(0, 1200, 1300), seen(7, 1300, 1400)];
  assert.deepEqual(stalls(silence(400, loading, { loaded: false })), [[100, 7, null]]);
  assert.deepEqual(stalls(silence(390, loading, { loaded: false })), []);
});

test('nor is what the runtime reads for it; a program that has long been running waits for that', () => {
  const reads = call(1010, 1200, 100, { name: 'readFileSync', at: null });
  const looks = [seen(100, 1000, 1200), seen(7, 1200, 1350)];
  assert.deepEqual(stalls(silence(340, looks, { loaded: false }), [reads]), [[146, 7, null]]);
  const late = { ...seen(7, 1000, 1350), first: 1210 };
  assert.deepEqual(stalls(silence(340, [late], { loaded: false }), [reads]), [[150, 7, null]]);
  assert.deepEqual(stalls(silence(200, [seen(100, 1000, 1200)]), [reads]), [[200, 100, 'readFileSync']]);
  assert.deepEqual(stalls(silence(200, []), [reads]), [[190, 100, 'readFileSync']]);
});

test('a call that nobody looked at is told by who called it, and not by what was seen after it', () => {
  const after = seen(9, 1000, 1300);
  const late = { ...after, first: 1290 };
  assert.deepEqual(stalls(silence(300, [late]), [call(1050, 1200, 4)]), [
    [150, 4, 'Atomics.wait'],
    [150, 9, null],
  ]);
  assert.deepEqual(stalls(silence(160, []), [call(1010, 1160, 4)]), [[150, 4, 'Atomics.wait']]);
});

test('nor is one that is nobody’s to blame put down to what was seen after it', () => {
  const late = { ...seen(9, 1000, 1300), first: 1290 };
  assert.deepEqual(stalls(silence(300, [late]), [call(1050, 1200, 4, { own: null })]), [[150, 9, null]]);
});

test('as long as it had no CPU it is not blamed for, as exactly as that is known', () => {
  assert.deepEqual(stalls(silence(100, [], { queuedMs: 60 }), [call(1010, 1160, 4, { queuedMs: null })]), []);
  assert.deepEqual(stalls(silence(100, [], { queuedMs: 60 }), [call(1010, 1160, 4, { queuedMs: 20 })]), [
    [130, 4, 'Atomics.wait'],
  ]);
  assert.deepEqual(stalls(silence(100, [], { suspendedMs: 60 }), [call(1010, 1160, 4)]), []);
});

test('where the system does not tell, a call is blamed for no more than was seen', () => {
  const queuedMs = null;
  assert.deepEqual(stalls(silence(20, [], { queuedMs }), [call(1010, 1160, 4, { queuedMs })]), []);
  assert.deepEqual(stalls(silence(120, [], { queuedMs }), [call(1010, 1160, 4, { queuedMs })]), [
    [120, 4, 'Atomics.wait'],
  ]);
});

test('of a call that was looked at the line is the statement’s', () => {
  assert.deepEqual(stalls(silence(160, [seen(4, 1000, 1160)]), [call(1010, 1160, 4)]), [[160, 4, 'Atomics.wait']]);
});

test('one that another statement has outlasted is told beside it', () => {
  const looks = [seen(4, 1000, 1090), seen(9, 1150, 1390)];
  assert.deepEqual(stalls(silence(390, looks), [call(1005, 1150, 4)]), [
    [145, 4, 'Atomics.wait'],
    [245, 9, null],
  ]);
});

test('and it is blamed for as long as it is known to have lasted, whatever is not known of the rest', () => {
  const queuedMs = 180;
  assert.deepEqual(stalls(silence(90, [seen(4, 1000, 1270)], { queuedMs }), [call(1010, 1170, 4, { queuedMs: 15 })]), [
    [145, 4, 'Atomics.wait'],
  ]);
});

test('what a thread slept on a busy machine is blamed on a call, or on nobody', () => {
  assert.deepEqual(stalls(silence(390, [seen(7, 1000, 1390)], { sleptMs: 350 })), []);
  assert.deepEqual(stalls(silence(390, [seen(7, 1000, 1390)], { sleptMs: 200 })), [[190, 7, null]]);
  assert.deepEqual(stalls(silence(390, [seen(7, 1000, 1390)], { sleptMs: 200 }), [call(1010, 1200, 7)]), [
    [380, 7, 'Atomics.wait'],
  ]);
});

test('a package that waits for a thread which has no CPU holds nothing; one that sleeps does, and a line of one’s own', () => {
  const busy = silence(240, [seen(0, 1000, 1240)], { sleptMs: 230 });
  const waits = call(1005, 1235, 4, { own: null, isWoken: true });
  assert.deepEqual(stalls(busy, [waits]), []);
  assert.equal(stalls(silence(240, [seen(0, 1000, 1240)]), [waits]).length, 1, 'it has its CPU');
  assert.equal(stalls(busy, [call(1005, 1235, 4, { own: null })]).length, 1);
  assert.equal(stalls(busy, [call(1005, 1235, 4, { isWoken: true })]).length, 1);
});

test('while packages are loaded, only a call by the program’s own line is to blame', () => {
  const loading = silence(160, [], { loaded: false });
  const inPackage = { url: 'file:///node_modules/p/index.js', line: 3, column: 1, function: null };
  assert.deepEqual(stalls(loading, [call(1010, 1160, 4, { at: inPackage })]), []);
  assert.equal(stalls(loading, [call(1010, 1160, 4)]).length, 1);
  assert.deepEqual(stalls(silence(160, []), [call(1010, 1160, 4, { own: null })]), [], 'nobody of the program');
});

test('of a silence that is not over, the call is known by its name alone', () => {
  const event = openStall(silence(1200, [seen(7, 1000, 2200)]), marks, 'execSync');
  assert.deepEqual(
    [event.open, event.held, event.crumbs[0]?.[0], event.call],
    [true, 1200, 7, { name: 'execSync', at: null, own: null }],
  );
});
