import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAliveList } from '../../src/debug/alive-list.ts';

interface Made {
  name: string | null | undefined;
}

const nameOf = ({ name }: Made): string | null | undefined => name;

test('what is followed is told by its place, and of the runtime’s names what is left', () => {
  const list = openAliveList();
  const made: Made[] = [{ name: 'Timeout' }, { name: 'Timeout' }, { name: 'Timeout' }, { name: null }];
  for (const [index, each] of made.entries()) list.add(each, index < 2 ? 7 : 9, nameOf);
  assert.deepEqual(list.rows(['Timeout', 'Timeout', 'Timeout', 'Timeout', 'PipeWrap']), [
    ['Timeout', 7, 2],
    ['Timeout', 9, 1],
    ['Timeout', 0, 1],
    ['PipeWrap', 0, 1],
  ]);
});

test('what is over is followed no more; what only rests is', () => {
  const list = openAliveList();
  const rests: Made = { name: null };
  const over: Made = { name: undefined };
  list.add(rests, 7, nameOf);
  list.add(over, 7, nameOf);
  assert.equal(list.many(7), 2);
  assert.deepEqual(list.rows([]), []);
  assert.equal(list.many(7), 1);
  rests.name = 'Timeout';
  assert.deepEqual(list.rows(['Timeout']), [['Timeout', 7, 1]]);
});

test('what the runtime lists is not counted twice where its place is not known; what it does not list is counted', () => {
  const list = openAliveList();
  const kept: Made[] = [{ name: 'ProcessWrap' }, { name: 'Worker' }];
  for (const each of kept) list.add(each, 0, nameOf);
  assert.deepEqual(list.rows(['ProcessWrap']), [
    ['Worker', 0, 1],
    ['ProcessWrap', 0, 1],
  ]);
});

test('an entry can be dropped twice, and there are not more than can be looked at', () => {
  const list = openAliveList();
  const one = list.add({}, 3, () => 'Timeout');
  assert.ok(one !== null);
  list.drop(one);
  list.drop(one);
  assert.equal(list.many(3), 0);
  const many = Array.from({ length: 5000 }, () => ({}));
  const followed = many.filter((each) => list.add(each, 3, () => null) !== null);
  assert.ok(followed.length < many.length);
});
