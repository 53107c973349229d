import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../src/core/nearest.ts';

const ids = ['timing-wrapper', 'two-delays', 'cpu-two-tasks', 'blocking-sleep', 'blocking-http', 'forgotten-await'];

for (const [typed, meant] of [
  ['two-delay', 'two-delays'],
  ['tow-delays', 'two-delays'],
  ['Two-Delays', 'two-delays'],
  ['twodelays', 'two-delays'],
  ['blocking-htp', 'blocking-http'],
  ['forgoten-awiat', 'forgotten-await'],
  ['http', 'blocking-http'],
  ['zzz', null],
  ['x', null],
  ['', null],
] as const) {
  test(`who types ${typed || 'nothing'} means ${meant ?? 'nothing that there is'}`, () => {
    assert.equal(nearest(typed, ids), meant);
  });
}

test('a short word is only near to what differs by one letter', () => {
  assert.equal(nearest('rnu', ['run', 'next']), 'run');
  assert.equal(nearest('abc', ['run', 'next']), null);
});
