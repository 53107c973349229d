import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, factTable, isFactName } from '../../src/core/facts.ts';
import { span, stall, traceOf, work, zone } from './trace-builder.ts';

test('a run in which nothing was done has every fact, at zero', () => {
  const facts = factsOf(traceOf({ zone: null }));
  assert.deepEqual(Object.keys(facts).toSorted(), Object.keys(factTable).toSorted());
  assert.deepEqual([...new Set(Object.values(facts))], [0]);
});

test('each fact counts what its name says', () => {
  const facts = factsOf(
    traceOf({
      zone: zone(300.04, 12),
      spans: [
        span('wait', 0, 100),
        span('wait', 50, 150),
        span('wait', 200, null),
        span('request', 0, 100, { thread: 9 }),
        span('request', 0, 400, { thread: 9 }),
        span('job', 0, 100, { thread: 1 }),
        span('query', 0, 100),
        span('query', 10, 110),
        span('query', 20, null),
        span('child', 0, 100),
        span('child', 50, 400),
        span('block', 10, 20),
        work(0, 0, 10),
        work(1, 0, 100),
        work(2, 50, 150),
        span('work', 200, null, { thread: -1 }),
      ],
      stalls: [stall(0, 60.06), stall(100, 149), stall(310, 500)],
      returns: [
        { label: 'first', actual: '1', expected: '1' },
        { label: 'second', actual: '1', expected: '2' },
        { label: 'third', actual: 'rejected: [Error: no]', expected: '3' },
      ],
      rejections: [{ label: 'first', actual: 'pending', expected: 'rejected: 1' }],
      unhandled: [{ name: 'Error', message: '', place: null }],
      floating: [
        { file: 'exercise.ts', line: 1, column: 1, kind: 'dropped', call: 'save', count: 2 },
        { file: 'exercise.ts', line: 2, column: 1, kind: 'array', call: 'save', count: 3 },
      ],
      leftovers: { Timeout: 2, Worker: 1 },
      logs: [{ name: 'a', ms: 5.04, atMs: 1 }],
      patterns: [
        { pattern: 'microtask', line: 3 },
        { pattern: 'microtask', line: 4 },
      ],
      workers: 2,
    }),
  );
  const expected: Readonly<Record<string, number>> = {
    'zone.ms': 300,
    ticks: 12,
    'wait.count': 2,
    'wait.open': 1,
    'wait.peak': 2,
    'work.count': 3,
    'work.open': 1,
    'work.main': 10_000,
    'work.threads': 2,
    'work.peak': 2,
    'work.units': 210_000,
    'work.turns': 1,
    'request.count': 1,
    'request.open': 1,
    'request.peak': 1,
    'job.count': 1,
    'job.open': 0,
    'job.peak': 1,
    'query.count': 2,
    'query.open': 1,
    'query.peak': 2,
    'child.count': 1,
    'child.open': 1,
    'child.peak': 1,
    'block.main': 1,
    'stall.longestMs': 60.1,
    'stall.count': 1,
    'returned.wrong': 2,
    'returned.wrong:first': 0,
    'returned.wrong:second': 1,
    'returned.wrong:third': 1,
    'returned.failed': 1,
    'rejected.wrong': 1,
    unhandled: 1,
    floating: 5,
    'floating.dropped': 2,
    'floating.voided': 0,
    'floating.truthy': 0,
    'floating.array': 3,
    'floating.unused': 0,
    'floating.callback': 0,
    'floating.executor': 0,
    leftovers: 3,
    'log.count': 1,
    'log.count:a': 1,
    'log.longestMs': 5,
    'log.distinct': 1,
    'log.seconds': 0,
    'worker.count': 2,
    'pattern.microtask': 2,
  };
  assert.deepEqual(facts, expected);
});

test('names of facts are known, so that a typing error in a lesson is found', () => {
  for (const name of ['wait.peak', 'pattern.await-in-all', 'log.count:load', 'returned.wrong:first call'])
    assert.ok(isFactName(name), name);
  for (const name of [
    'wait.peek',
    'pattern.',
    'pattern.await-in-al',
    'pattern.toString',
    'returned.wrong:',
    'log.count:',
    'toString',
  ])
    assert.ok(!isFactName(name), name);
});
