import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark } from '../../src/core/marks.ts';
import { originalOf } from '../../src/instrument/original.ts';
import { transform } from '../../src/instrument/transform.ts';

const source = `const total = (list) => list.map((each) => price(each)).reduce((a, b) => a + b, 0);
async function report(rows) {
  for (const row of await load(rows)) if (row.open) await send(row, total(row.items));
  return throwAt(1), { rows, fail() { throw new Error('x'); } };
}
`;

const made = () => {
  const marks: Mark[] = [];
  const program = { format: 'commonjs', done: 0 } as const;
  const { code, inserted } = transform(source, { file: 'x', runtime: 'r', timers: null, subtle: null, marks, program });
  return { code, original: originalOf({ source, code, inserted }) };
};

test('every place of the source is found again from where it stands in what was loaded', () => {
  const { code, original } = made();
  assert.ok(code.length > source.length + 100);
  for (const word of ['list.map', 'price(', 'load(', 'send(', 'total(row', 'throwAt(', 'new Error']) {
    const lines = code.split('\n');
    const line = lines.findIndex((text) => text.includes(word));
    const column = (lines[line] ?? '').indexOf(word) + 1;
    assert.equal(original.column(line + 1, column), (source.split('\n')[line] ?? '').indexOf(word) + 1, word);
  }
});

test('the text of a function is the one that its author wrote', () => {
  const { code, original } = made();
  const loaded = code.slice(code.indexOf('async function report'), code.lastIndexOf('}') + 1);
  assert.equal(original.textOf(loaded), source.slice(source.indexOf('async'), source.lastIndexOf('}') + 1));
  assert.equal(original.textOf('function elsewhere() {}'), null);
});
