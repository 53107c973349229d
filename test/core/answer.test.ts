import assert from 'node:assert/strict';
import { test } from 'node:test';
import { includesAnswer, isAnswerPath } from '../../src/core/answer.ts';

test('an answer includes another when each of its files is there with the same text', () => {
  const mine = { 'exercise.ts': 'a', 'own.ts': 'b' };
  assert.ok(includesAnswer(mine, { 'exercise.ts': 'a' }));
  assert.ok(includesAnswer(mine, mine));
  assert.ok(!includesAnswer(mine, { 'exercise.ts': 'c' }));
  assert.ok(!includesAnswer({ 'exercise.ts': 'a' }, mine));
  assert.ok(!includesAnswer({}, { toString: 'a' }));
});

test('a path of an answer stays in its folder on every system', () => {
  for (const good of ['exercise.ts', 'parts/deep/list.json', '이름 with spaces #1 100%.ts', 'a..b.ts'])
    assert.ok(isAnswerPath(good), good);
  for (const bad of [
    '',
    '.',
    '..',
    '../x.ts',
    'a/../x.ts',
    '/etc/x',
    'a//b',
    'a/',
    '.git/x',
    'a/.x',
    'a\\..\\x',
    'a\nb',
    'x'.repeat(201),
  ])
    assert.ok(!isAnswerPath(bad), bad);
});
