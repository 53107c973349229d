import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimelineSpan } from '../../src/core/verdict.ts';
import { laneGroups } from '../../src/view/lane-groups.ts';

const spansOf = (...names: readonly string[]): readonly TimelineSpan[] =>
  names.map((name, index) => ({ name, startMs: index, endMs: index + 1, thread: 0, kind: 'wait' }));

const drawn = (names: readonly string[], most: number): readonly string[] =>
  laneGroups(spansOf(...names), most).map(({ name, spans }) => `${name ?? 'rest'} ${spans.length}`);

test('each span has a lane of its own where there are enough', () => {
  assert.deepEqual(drawn(['a', 'a', 'b'], 3), ['a 1', 'a 1', 'b 1']);
  assert.deepEqual(drawn([], 3), []);
});

test('the most frequent name shares a lane first, at the place where it began, and no more names than needed', () => {
  const names = ['door', 'job', 'door', ...Array.from({ length: 50 }, () => 'job'), 'other'];
  assert.deepEqual(drawn(names, 4), ['door 1', 'job 51', 'door 1', 'other 1']);
  assert.deepEqual(drawn(names, 3), ['door 2', 'job 51', 'other 1']);
});

test('what is still too much is one lane at the end, and no span is lost', () => {
  assert.deepEqual(drawn(['a', 'b', 'c', 'c', 'd', 'e'], 4), ['a 1', 'b 1', 'c 2', 'rest 2']);
  for (let most = 1; most < 10; most++) {
    const groups = laneGroups(spansOf(...'abcabcaabdefg'), most);
    assert.ok(groups.length <= most);
    assert.equal(groups.flatMap(({ spans }) => spans).length, 13);
  }
});
