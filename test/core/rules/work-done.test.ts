import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleCall } from '../../../src/core/rules/index.ts';
import type { Span } from '../../../src/core/trace.ts';
import { span, traceOf, zone } from '../trace-builder.ts';
import { judge, verdict } from './judge.ts';

const run = (...spans: Span[]) => traceOf({ zone: zone(500), spans });
const waits = [200, 300];

test('each wait that was due needs a wait of its own that is as long', () => {
  assert.equal(verdict('work-done', run(span('wait', 0, 200), span('wait', 0, 300)), { waits }), 'pass pass');
  assert.equal(verdict('work-done', run(span('wait', 0, 300), span('wait', 0, 300)), { waits }), 'pass pass');
  assert.equal(verdict('work-done', run(span('wait', 0, 300)), { waits }), 'fail fail.waits');
  assert.equal(verdict('work-done', run(span('wait', 0, 120), span('wait', 0, 180)), { waits }), 'fail fail.waits');
  assert.equal(verdict('work-done', run(), { waits }), 'fail fail.waits.none');
});

test('what was asked for counts exactly, what passed by the clock within 2 ms', () => {
  const one = (amount: number, lasted: number) =>
    verdict('work-done', run(span('wait', 0, lasted, { amount })), { waits: [300] });
  assert.equal(one(299, 310), 'fail fail.waits');
  assert.equal(one(300, 298), 'pass pass');
  assert.equal(one(300, 297.9), 'fail fail.waits');
});

test('a wait that was begun and left is told apart from one that never was', () => {
  assert.equal(
    verdict('work-done', run(span('wait', 0, 200), span('wait', 0, null, { amount: 300 })), { waits }),
    'fail fail.waits.open',
  );
});

test('requests are counted when they are finished', () => {
  const done = [span('request', 0, 120), span('request', 0, 120)];
  assert.equal(verdict('work-done', run(...done), { requests: 2 }), 'pass pass');
  assert.equal(verdict('work-done', run(...done), { requests: 3 }), 'fail fail.requests');
  assert.equal(
    verdict('work-done', run(...done, span('request', 0, null)), { requests: 3 }),
    'fail fail.requests.open',
  );
});

test('a request that asked for a quicker answer is another request', () => {
  const asked = (...ms: number[]) => run(...ms.map((amount) => span('request', 0, 120, { amount })));
  const due = { requests: 2, requestMs: 120 };
  assert.equal(verdict('work-done', asked(120, 150), due), 'pass pass');
  assert.equal(verdict('work-done', asked(120, 119), due), 'fail fail.requests.quicker');
  assert.equal(verdict('work-done', asked(120), due), 'fail fail.requests');
});

test('queries are counted by name', () => {
  const query = (name: string, endMs: number | null = 50) => span('query', 0, endMs, { name });
  const queries = { save: 2, can: 1 };
  assert.equal(verdict('work-done', run(query('save'), query('save'), query('can')), { queries }), 'pass pass');
  assert.equal(verdict('work-done', run(query('save'), query('can'), query('can')), { queries }), 'fail fail.queries');
  const open = judge('work-done', run(query('save'), query('save', null), query('can')), { queries });
  assert.equal(open.message.key, 'rule.work-done.fail.queries.open');
  assert.deepEqual(open.measured, { queries: ['save: 1', 'can: 1'] });
  assert.deepEqual(open.expected, { queries: ['save: 2', 'can: 1'] });
});

test('a rule that asks for nothing is refused', () => {
  const read = ruleCall.read({ rule: 'work-done' }, 'rules[0]');
  assert.deepEqual(read, { ok: false, path: 'rules[0].params', wanted: 'at least one of waits, requests, queries' });
});
