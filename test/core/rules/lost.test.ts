import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FloatingKind } from '../../../src/core/trace.ts';
import { traceOf } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const place = { file: 'exercise.ts', line: 4, column: 5 };

test('no-unhandled: one rejection that nobody handled is one too many', () => {
  const error = { name: 'Error', message: 'no', place: null };
  assert.equal(verdict('no-unhandled', traceOf()), 'pass pass');
  assert.equal(verdict('no-unhandled', traceOf({ unhandled: [error] })), 'fail fail');
  assert.equal(verdict('no-unhandled', traceOf({ unhandled: [{ ...error, place }] })), 'fail fail.line');
});

test('no-floating: each way of losing a promise has its own words', () => {
  const kinds: FloatingKind[] = ['dropped', 'voided', 'truthy', 'array', 'unused', 'callback', 'executor'];
  assert.equal(verdict('no-floating', traceOf()), 'pass pass');
  for (const kind of kinds) {
    const lost = { ...place, kind, call: 'db.save', count: 2 };
    assert.equal(verdict('no-floating', traceOf({ floating: [lost] })), `fail fail.${kind}`);
    assert.equal(verdict('no-floating', traceOf({ floating: [{ ...lost, call: null }] })), 'fail fail');
  }
});

test('no-floating: the first line in the file is named, and all are counted', () => {
  const lost = { ...place, kind: 'dropped', call: 'save', count: 2 } as const;
  const { message, measured } = judge('no-floating', traceOf({ floating: [{ ...lost, line: 9 }, lost] }));
  assert.equal(message.values.line, 4);
  assert.deepEqual(measured, { floating: 4, lines: [9, 4] });
});

test('no-leftovers: what may stay is named, all else may not', () => {
  const leftovers = { Timeout: 2, Worker: 1 };
  assert.equal(verdict('no-leftovers', traceOf()), 'pass pass');
  assert.equal(verdict('no-leftovers', traceOf({ leftovers }), { allow: ['Worker', 'Timeout'] }), 'pass pass');
  const { status, message } = judge('no-leftovers', traceOf({ leftovers }), { allow: ['Worker'] });
  assert.equal(status, 'fail');
  assert.deepEqual(message.values, { count: 2, names: 'Timeout × 2' });
});
