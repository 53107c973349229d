import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallEvent } from '../../src/core/debug/wire.ts';
import { isUnseen, lessCalls, longestCall } from '../../src/debug/long-calls.ts';

const own = { url: 'file:///app.js', line: 7, column: 1, function: null };
const call = (name: string, from: number, to: number): CallEvent => ({
  ...{ k: 'call', name, from, to, queuedMs: null, at: own, own },
});

test('a silence is told with the longest call in it, if that is half of what held the loop', () => {
  const calls = [call('readFileSync', 900, 1020), call('pbkdf2Sync', 1030, 1100), call('execSync', 1300, 1900)];
  assert.equal(longestCall(calls, 1000, 1200, 140)?.name, 'pbkdf2Sync');
  assert.equal(longestCall(calls, 1000, 1200, 141), null);
  assert.equal(longestCall(calls, 1000, 1400, 150)?.name, 'execSync');
  assert.equal(longestCall([], 1000, 1400, 150), null);
});

const slept = call('Atomics.wait', 1000, 1150);
const before = { crumb: 2, ms: 60, first: 930, last: 990 };
const after = { crumb: 4, ms: 310, first: 1200, last: 1300 };

test('a call that nobody looked at is none of the statements that were seen', () => {
  assert.ok(isUnseen(slept, []));
  assert.ok(isUnseen(slept, [before, after]));
  assert.ok(isUnseen(slept, [before, { crumb: 3, ms: 50, first: 1040, last: 1040 }, after]), 'hardly');
  assert.ok(!isUnseen(slept, [before, { crumb: 3, ms: 100, first: 1040, last: 1110 }, after]));
  assert.ok(!isUnseen(slept, [{ crumb: 3, ms: 400, first: 950, last: 1300 }]), 'a loop around it');
});

test('what passed in it was put down to the next statement that was seen, and is taken from that', () => {
  assert.deepEqual(
    lessCalls([before, after], 930, [slept]).map(({ ms }) => ms),
    [60, 160],
  );
  assert.deepEqual(
    lessCalls([after], 1100, [slept]).map(({ ms }) => ms),
    [260],
  );
  assert.deepEqual(lessCalls([before], 930, [slept]), [before]);
});
