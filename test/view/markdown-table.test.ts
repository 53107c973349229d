import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdown } from '../../src/view/markdown.ts';
import { widthOf } from '../../src/view/width.ts';
import { lookOf } from './looks.ts';

const table = [
  '| If you see this | Use that |',
  '| --- | --- |',
  '| `readFileSync` | `readFile` of `node:fs/promises`, which another thread does, and which you await |',
  '| 동기 함수 | a\\|b |',
].join('\n');

const drawn = (columns: number): readonly string[] => renderMarkdown(table, lookOf('en', { columns }), columns);

test('a table has its columns, and long cells go on below themselves', () => {
  for (const columns of [60, 76, 110]) for (const line of drawn(columns)) assert.ok(widthOf(line) <= columns, line);
  const [head, rule, first] = drawn(60);
  assert.match(head ?? '', /^If you see this +Use that$/);
  assert.match(rule ?? '', /^─+ {2}─+$/);
  const column = (head ?? '').indexOf('Use that');
  assert.equal((first ?? '').indexOf('`readFile`'), column);
  assert.equal(drawn(60)[3]?.search(/\S/), column);
  assert.equal(drawn(60).at(-2), '');
  assert.match(drawn(110).at(-1) ?? '', /^동기 함수 +a\|b$/);
});

test('where there is no room for columns each row is told below the other, and nothing is lost', () => {
  const narrow = drawn(30);
  assert.match(narrow[0] ?? '', /readFileSync/);
  assert.match(narrow.join(' '), /readFile[^]*node:fs\/promises[^]*동기 함수[^]*a\|b/);
  for (const line of narrow) assert.ok(widthOf(line) <= 30, line);
});

test('spoken, each cell has the head of its column', () => {
  const said = renderMarkdown(table, lookOf('en', { plain: true }), 200).join('\n');
  assert.match(said, /^If you see this: `readFileSync`\. Use that: `readFile` of/);
});
