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
  assert.match(text, /… \(1000002 characters\)$/);
});

test('many entries are cut, not lost without a word', () => {
  assert.match(snapshot(Array.from({ length: 1500 }, () => 0)), /… 500 more\]$/);
});
