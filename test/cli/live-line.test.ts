import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLiveLine } from '../../src/cli/live-line.ts';
import { lookOf } from '../view/looks.ts';

const AWAY = '\r\u001B[2K';

test('what is printed goes above the line, and nothing of the line is left at the end', () => {
  const written: string[] = [];
  const line = openLiveLine((text) => written.push(text), lookOf());
  line.above(() => written.push('first\n'));
  line.show('one');
  line.above(() => written.push('second\n'));
  line.show('two');
  line.close();
  line.above(() => written.push('last\n'));
  assert.deepEqual(written, ['first\n', ' one', AWAY, 'second\n', ' one', AWAY, ' two', AWAY, 'last\n']);
});

test('a line is never as wide as the window, where it could not be taken away', () => {
  const written: string[] = [];
  openLiveLine((text) => written.push(text), lookOf('en', { columns: 10 })).show('0123456789012345');
  assert.deepEqual(written, [' 0123456…']);
});

test('where there is no terminal for it, the rest is printed all the same', () => {
  const written: string[] = [];
  const line = openLiveLine(null, lookOf());
  line.show('one');
  line.above(() => written.push('second\n'));
  line.close();
  assert.deepEqual(written, ['second\n']);
});
