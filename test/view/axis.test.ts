import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnAt, ticksOf } from '../../src/view/axis.ts';

test('ticks are whole steps, also below a millisecond', () => {
  assert.deepEqual(ticksOf({ fromMs: 0, toMs: 0.65, columns: 32 }), [0, 0.2, 0.4, 0.6]);
  assert.deepEqual(ticksOf({ fromMs: 0, toMs: 502, columns: 60 }), [0, 100, 200, 300, 400, 500]);
  assert.deepEqual(ticksOf({ fromMs: -30, toMs: 100, columns: 40 }), [0, 50, 100]);
});

test('a moment outside of the axis is drawn at its edge', () => {
  const axis = { fromMs: 0, toMs: 100, columns: 50 };
  assert.deepEqual(
    [-5, 0, 50, 100, 200].map((ms) => columnAt(axis, ms)),
    [0, 0, 25, 50, 50],
  );
});
