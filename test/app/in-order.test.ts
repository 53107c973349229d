import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder } from '../../src/app/in-order.ts';

/** Work that ends when it is told to, in any order. */
const byHand = (): {
  readonly started: string[];
  readonly work: (item: string) => Promise<string>;
  readonly finish: (item: string) => Promise<void>;
} => {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    started,
    work: async (item) => {
      started.push(item);
      await new Promise<void>((resolve) => ends.set(item, resolve));
      return item.toUpperCase();
    },
    finish: async (item) => {
      ends.get(item)?.();
      await new Promise(setImmediate);
    },
  };
};

test('results come in the order of the items, each as soon as those before it are there', async () => {
  const { started, work, finish } = byHand();
  const told: string[] = [];
  const all = inOrder(['a', 'b', 'c', 'd'], 2, work, (result) => told.push(result));
  await new Promise(setImmediate);
  assert.deepEqual(started, ['a', 'b'], 'no more than two at a time');
  await finish('b');
  assert.deepEqual([started.join(''), told.join('')], ['abc', '']);
  await finish('c');
  assert.deepEqual([started.join(''), told.join('')], ['abcd', '']);
  await finish('a');
  assert.equal(told.join(''), 'ABC');
  await finish('d');
  await all;
  assert.equal(told.join(''), 'ABCD');
});

test('more hands than work are no trouble, and neither is no work', async () => {
  const told: number[] = [];
  await inOrder(
    [1, 2],
    9,
    async (item) => await Promise.resolve(item * 2),
    (result) => told.push(result),
  );
  await inOrder(
    [],
    3,
    async () => await Promise.resolve(0),
    (result) => told.push(result),
  );
  assert.deepEqual(told, [2, 4]);
});
