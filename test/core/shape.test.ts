import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bounds,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  refine,
  tagged,
  text,
  withDefault,
} from '../../src/core/shape.ts';
import type { Shape } from '../../src/core/shape.ts';

const point = object<{ readonly x: number; readonly y: number; readonly label?: string | undefined }>({
  x: number(),
  y: withDefault(number({ min: 0, integer: true }), 5),
  label: optional(text(/^[a-z]+$/)),
});
const shaped = tagged<{ readonly kind: 'dot' } | { readonly kind: 'disc'; readonly radius: number }>('kind', {
  dot: object({ kind: oneOf('dot') }),
  disc: object({ kind: oneOf('disc'), radius: number({ min: 0 }) }),
});

test('a value that fits is returned with its defaults', () => {
  const table: [Shape<unknown>, unknown, unknown][] = [
    [point, { x: 1 }, { x: 1, y: 5 }],
    [point, { x: 1, y: 2, label: 'a' }, { x: 1, y: 2, label: 'a' }],
    [nullable(flag), null, null],
    [list(number()), [1, 2], [1, 2]],
    [record(flag), { a: true }, { a: true }],
    [bounds, [null, 3], [null, 3]],
    [shaped, { kind: 'disc', radius: 2 }, { kind: 'disc', radius: 2 }],
  ];
  for (const [shape, value, expected] of table) assert.deepEqual(shape.read(value, '$'), { ok: true, value: expected });
});

test('a value that does not fit is refused at its path', () => {
  const even = refine(number(), (value) => value % 2 === 0, 'an even number');
  const table: [Shape<unknown>, unknown, string][] = [
    [point, { x: '1' }, '$.x'],
    [point, {}, '$.x'],
    [point, { x: 1, y: 0.5 }, '$.y'],
    [point, { x: 1, y: -1 }, '$.y'],
    [point, { x: Number.NaN }, '$.x'],
    [point, { x: 1, label: 'A' }, '$.label'],
    [point, { x: 1, z: 1 }, '$.z'],
    [point, { x: 1, constructor: 1 }, '$.constructor'],
    [point, [], '$'],
    [point, null, '$'],
    [list(point, { min: 1 }), [], '$'],
    [list(point), [{ x: 1 }, { x: true }], '$[1].x'],
    [record(list(flag)), { a: [true], b: [1] }, '$.b[0]'],
    [bounds, [3, 1], '$'],
    [bounds, [1], '$'],
    [bounds, [1, Number.NaN], '$'],
    [shaped, { kind: 'box' }, '$.kind'],
    [shaped, { kind: 'toString' }, '$.kind'],
    [shaped, { kind: 'disc', radius: -1 }, '$.radius'],
    [even, 3, '$'],
    [oneOf('a', null), 'b', '$'],
  ];
  for (const [shape, value, path] of table) {
    const read = shape.read(value, '$');
    assert.equal(read.ok ? 'accepted' : read.path, path, JSON.stringify(value));
  }
});

test('a shape tells what it wants', () => {
  assert.equal(number({ min: 0, max: 9, integer: true }).about, 'whole number ≥ 0 ≤ 9');
  assert.equal(point.about, '{ x: number; y: whole number ≥ 0, default 5; label: text like ^[a-z]+$, optional }');
  assert.equal(text(/./).about, 'text, not empty');
});

test('a shape names its parts, through lists and what may be null, by the way that leads to them', () => {
  assert.deepEqual(Object.keys(point.parts ?? {}), ['.x', '.y', '.label']);
  assert.deepEqual(Object.keys(nullable(list(point)).parts ?? {}), ['[].x', '[].y', '[].label']);
  assert.equal(nullable(list(point)).parts?.['[].y']?.about, 'whole number ≥ 0, default 5');
  assert.equal(number().parts, undefined);
});
