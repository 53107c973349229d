import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderDiff } from '../../src/view/diff.ts';
import { lookOf } from './looks.ts';

const drawn = (mine: string | null, answer: string, columns = 80): string =>
  renderDiff([{ name: 'exercise.ts', mine, answer }], lookOf('en', { columns }));

test('each line has its number in each file that has it', () => {
  const text = drawn('a\nb\nc\nd\n', 'a\nB\nB2\nc\nd\n');
  assert.match(text, /│ 1 1 {3}a /);
  assert.match(text, /│ 2 {3}- b /);
  assert.match(text, /│ {3}2 \+ B /);
  assert.match(text, /│ {3}3 \+ B2 /);
  assert.match(text, /│ 3 4 {3}c /);
});

test('a line that is too long goes on below, and nothing of it is lost', () => {
  const long = `const all = [${Array.from({ length: 30 }, (_, index) => index).join(',')}];`;
  const text = drawn('x\n', `${long}\n`, 40);
  const told = text
    .split('\n')
    .filter((line) => /│ {3}1 \+ |│ {7}\S/.test(line))
    .map((line) => line.slice(8, -2).trimEnd());
  assert.ok(told.length > 1);
  assert.equal(told.join('').replaceAll(' ', ''), long.replaceAll(' ', ''));
});

test('what only an editor knows of is no difference', () => {
  assert.match(drawn('\tdone();\r\n\r\n', '  done();'), /the same as the answer/);
});

test('a file that is gone is said, and files with nothing in common are not compared', () => {
  assert.match(drawn(null, 'a'), /exercise\.ts cannot be read/);
  const lines = (sign: string): string => Array.from({ length: 400 }, (_, index) => `${sign}${index}`).join('\n');
  assert.match(drawn(lines('a'), lines('b')), /so little in common/);
});

test('of several files those that differ are shown, each by its name', () => {
  const files = [
    { name: 'exercise.ts', mine: 'a', answer: 'b' },
    { name: 'same.ts', mine: 'a', answer: 'a' },
    { name: 'cpu.worker.ts', mine: 'c', answer: 'd' },
  ];
  const text = renderDiff(files, lookOf());
  assert.match(text, /exercise\.ts: yours/);
  assert.match(text, /cpu\.worker\.ts: yours/);
  assert.doesNotMatch(text, /same\.ts/);
});

test('the code of a file cannot move the cursor', () => {
  assert.ok(!drawn('\u001B[2Ja\u0007\n', 'b\n').includes('\u001B'));
});

test('for those who listen, signs are words', () => {
  const text = renderDiff([{ name: 'exercise.ts', mine: 'a\nb\n', answer: 'a\nc\n' }], lookOf('en', { plain: true }));
  assert.match(text, /Both, line 1: a\nOnly yours, line 2: b\nOnly the answer, line 2: c/);
});
