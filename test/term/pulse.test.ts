import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPulse } from '../../src/term/pulse.ts';

test('the spinner turns while heartbeats come, and stands while they do not', () => {
  const pulse = openPulse();
  const pictures = (...beats: readonly (number | null)[]): readonly number[] =>
    beats.map((count) => {
      pulse.beat(count);
      pulse.turn();
      return pulse.frame();
    });
  assert.deepEqual(pictures(null, null), [1, 2], 'the program is being started');
  assert.deepEqual(pictures(3, 5, 8), [3, 4, 5]);
  assert.deepEqual(pictures(8, 8), [5, 5]);
  assert.equal(pulse.isStill(), false, 'a moment is no stall');
  assert.deepEqual(pictures(8, 8), [5, 5]);
  assert.equal(pulse.isStill(), true);
  assert.deepEqual(pictures(9), [6]);
  assert.equal(pulse.isStill(), false);
});

test('the next run begins anew', () => {
  const pulse = openPulse();
  for (const count of [7, 7, 7, 7, 7]) {
    pulse.beat(count);
    pulse.turn();
  }
  assert.equal(pulse.isStill(), true);
  pulse.beat(null);
  assert.equal(pulse.isStill(), false);
});
