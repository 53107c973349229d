import assert from 'node:assert/strict';
import { test } from 'node:test';
import { message } from '../../src/core/message.ts';
import { particleFor } from '../../src/i18n/particle.ts';
import { fill, translate } from '../../src/i18n/translate.ts';

test('a placeholder takes its value, one that has none stays visible', () => {
  assert.equal(fill('{a} and {b}', { a: 1 }), '1 and {b}');
  assert.equal(fill('{toString}', {}), '{toString}');
});

test('a value is never read as a placeholder itself', () => {
  assert.equal(fill('{a}{b}', { a: '{b}', b: '$&' }), '{b}$&');
});

test('the plural form follows the number', () => {
  const forms = (n: number): string => fill('{n} {n|time|times}', { n });
  assert.deepEqual([0, 1, 2].map(forms), ['0 times', '1 time', '2 times']);
});

test('an unknown key is shown instead of thrown', () => {
  assert.equal(translate('ko', message('no.such.key')), 'no.such.key');
  assert.equal(translate('en', message('constructor')), 'constructor');
});

test('a sentence is said in the language that was asked for', () => {
  const missing = message('problem.missing-export.none', { name: 'main' });
  assert.match(translate('ko', missing), /^파일이 `main`을 내보내지 않아요/);
  assert.match(translate('en', missing), /^The file does not export `main`/);
});

const particles: readonly (readonly [value: string | number, pair: string, particle: string])[] = [
  ['힌트', '을/를', '를'],
  ['예측', '을/를', '을'],
  ['파일', '으로/로', '로'],
  ['파일', '이/가', '이'],
  ['답', '으로/로', '으로'],
  [0, '이/가', '이'],
  [1, '으로/로', '로'],
  [2, '이/가', '가'],
  [3, '으로/로', '으로'],
  [10, '은/는', '은'],
  [300, '을/를', '을'],
  [45, '을/를', '를'],
  ['1.5', '을/를', '를'],
  ['1000000000000', '을/를', '를'],
  ['main()', '은/는', '은'],
  ['`timed`', '은/는', '는'],
  ['fetch', '을/를', '를'],
  ['all', '으로/로', '로'],
  ['file', '이/가', '이'],
  ['map', '을/를', '을'],
  ['wait', '을/를', '를'],
  ['exercise.ts', '을/를', '를'],
  ['URL', '을/를', '을'],
  ['HTTP', '을/를', '를'],
  ['PNPM', '과/와', '과'],
  ['', '을/를', '를'],
];

for (const [value, pair, particle] of particles) {
  test(`Korean: ${value} takes ${particle} of ${pair}`, () => assert.equal(particleFor(value, pair), particle));
}
