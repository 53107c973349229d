import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallEvent } from '../../src/core/debug/wire.ts';
import type { SeenCrumb } from '../../src/core/wire.ts';
import { longestCall, seenUntil } from '../../src/debug/long-calls.ts';

const own = { url: 'file:///app.js', line: 7, column: 1, function: null };
const call = (name: string, from: number, to: number): CallEvent => ({ k: 'call', name, from, to, at: own, own });

test('a silence is told with the longest call in it, if that is half of what held the loop', () => {
  const calls = [call('readFileSync', 900, 1020), call('pbkdf2Sync', 1030, 1100), call('execSync', 1300, 1900)];
  assert.equal(longestCall(calls, 1000, 1200, 140)?.name, 'pbkdf2Sync');
  assert.equal(longestCall(calls, 1000, 1200, 141), null);
  assert.equal(longestCall(calls, 1000, 1400, 150)?.name, 'execSync');
  assert.equal(longestCall([], 1000, 1400, 150), null);
});

const during: SeenCrumb = [3, 20, 1010, 1030];
const after: SeenCrumb = [4, 140, 1160, 1300];
const slept = call('Atomics.wait', 1000, 1150);

test('a statement that was seen only after the call is not what made it', () => {
  assert.deepEqual(seenUntil([after, during], slept), [during]);
  assert.deepEqual(seenUntil([after], slept), []);
});

test('a statement that was seen longest while the call lasted stays, with all others', () => {
  assert.deepEqual(seenUntil([[3, 150, 1010, 1150], after], slept), [[3, 150, 1010, 1150], after]);
  assert.deepEqual(seenUntil([], slept), []);
});

test('where nobody knows who called, what was seen is the best there is', () => {
  assert.deepEqual(seenUntil([after, during], { ...slept, own: null }), [after, during]);
});
