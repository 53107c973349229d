import assert from 'node:assert/strict';
import { test } from 'node:test';
import { snapshot } from '../../src/core/snapshot.ts';

class Money {
  readonly cents = 5;
}

const cycle: { self?: unknown } = {};
cycle.self = cycle;

const table: readonly (readonly [string, unknown, string])[] = [
  ['a number', 200, '200'],
  ['minus zero is zero', -0, '0'],
  ['not a number', Number.NaN, 'NaN'],
  ['a string is quoted, so that "1" is not 1', '1', '"1"'],
  ['undefined', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a bigint', 3n, '3n'],
  ['an array', [1, [2, 'a']], '[1, [2, "a"]]'],
  ['a hole reads as undefined', [1, , 2], '[1, undefined, 2]'], // oxlint-disable-line no-sparse-arrays
  ['keys in any order', { b: 1, a: 2 }, '{"a": 2, "b": 1}'],
  ['an instance names its class', new Money(), 'Money {"cents": 5}'],
  ['a map', new Map([['a', 1]]), 'Map [["a", 1]]'],
  ['a set', new Set([1, 2]), 'Set [1, 2]'],
  ['an error', new TypeError('no'), '[TypeError: no]'],
  ['a promise', Promise.resolve(1), '[promise]'],
  ['a function', () => 1, '[function]'],
  ['a cycle', cycle, '{"self": [circular]}'],
  ['a date', new Date(5), '[date 5]'],
];

for (const [name, value, text] of table) test(`snapshot of ${name}`, () => assert.equal(snapshot(value), text));

test('toJSON is never asked', () => {
  assert.equal(snapshot({ toJSON: () => 'forged', a: 1 }), '{"a": 1, "toJSON": [function]}');
});

test('values that fight back still give text', () => {
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error('trap');
      },
      ownKeys: () => {
        throw new Error('trap');
      },
      getPrototypeOf: () => {
        throw new Error('trap');
      },
    },
  );
  assert.equal(snapshot([trap]), '[[cannot be read]]');
  assert.equal(
    snapshot({
      get x() {
        throw new Error('no');
      },
    }),
    '[cannot be read]',
  );
});

test('a huge value is cut and says how long it was', () => {
  const text = snapshot('x'.repeat(1_000_000));
  assert.ok(text.length < 30_000);
  assert.match(text, /… \(1000000 characters\)$/);
});

test('many entries are cut, not lost without a word', () => {
  assert.match(snapshot(Array.from({ length: 1500 }, () => 0)), /… 500 more\]$/);
});

test('a small value that holds itself a thousandfold is described at once', () => {
  let value: unknown = 1;
  for (let level = 0; level < 8; level++) value = Array(1000).fill(value);
  assert.match(snapshot(value), /… \(\d+ characters\)$/);
  assert.match(snapshot(Array(1000).fill('x'.repeat(1_000_000))), /… \(\d+ characters\)$/);
});

test('methods that were replaced meanwhile make no two values alike', () => {
  const [first, second] = [
    [1, 2, { b: new Map([[1, new Set([2])]]), a: 'x' }],
    [1, 3, { b: new Map([[1, new Set([3])]]), a: 'y' }],
  ];
  const due = snapshot(first);
  const wrong = (): never => {
    throw new Error('replaced');
  };
  const targets: readonly object[] = [
    Array.prototype,
    String.prototype,
    Map.prototype,
    Set.prototype,
    Object.prototype,
  ];
  const before = targets.map((target) => Object.getOwnPropertyDescriptors(target));
  const { defineProperty, defineProperties, getOwnPropertyNames } = Object;
  const replaced = [
    'join',
    'map',
    'push',
    'includes',
    'slice',
    'sort',
    'filter',
    'entries',
    'values',
    'forEach',
    'toString',
  ];
  let after = '';
  let other = '';
  try {
    for (let index = 0; index < targets.length; index++) {
      const target = targets[index] ?? {};
      for (let each = 0; each < replaced.length; each++) {
        const name = replaced[each] ?? '';
        if (name in target) defineProperty(target, name, { value: wrong, writable: true, configurable: true });
      }
    }
    after = snapshot(first);
    other = snapshot(second);
  } finally {
    for (let index = 0; index < targets.length; index++) {
      const target = targets[index] ?? {};
      const names = getOwnPropertyNames(target);
      if (names.length > 0) defineProperties(target, before[index] ?? {});
    }
  }
  assert.equal(after, due);
  assert.equal(other, '[1, 3, {"a": "y", "b": Map [[1, Set [3]]]}]');
});
