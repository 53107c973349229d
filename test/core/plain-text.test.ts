import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../src/core/plain-text.ts';

const table: readonly (readonly [string, string, string])[] = [
  ['text', '동시에 👍\n\tdone', '동시에 👍\n\tdone'],
  ['colours', '\u001B[31mred\u001B[0m \u001B[38;2;1;2;3mrgb', 'red rgb'],
  ['a cleared screen', 'a\u001B[2J\u001B[1;1Hb\u001Bcc', 'abc'],
  ['a window title', '\u001B]0;title\u0007text', 'text'],
  ['a title that ends otherwise', '\u001B]0;title\u001B\\text', 'text'],
  ['a title without an end', 'a\u001B]0;title\nb', 'a\nb'],
  ['the clipboard', '\u001B]52;c;aGk=\u0007', ''],
  ['a question to the terminal', '\u001BP$q"p\u001B\\a\u001B[>0q', 'a'],
  ['sequences of one letter', '\u009B31mred\u009D0;title\u009Ctext\u0090q\u009C', 'redtext'],
  ['a character set', '\u001B(0lqk\u001B(B', 'lqk'],
  ['control letters', 'a\u0000\u0007\b\u000B\f\u007F\u0085b', 'ab'],
  ['ends of lines', 'a\r\nb\rc\n', 'a\nbc\n'],
  ['a lone escape', 'a\u001B', 'a'],
  ['a sequence within a sequence', '\u001B\u001B[2J[2Jx', '[2Jx'],
];

for (const [name, text, shown] of table) test(`plain text of ${name}`, () => assert.equal(plainText(text), shown));

test('what is shown can be shown again', () => {
  for (const [, text] of table) assert.equal(plainText(plainText(text)), plainText(text));
});
