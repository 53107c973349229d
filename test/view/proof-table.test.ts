import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLook, type Look } from '../../src/view/look.ts';
import { renderProofTable, type ProofRow } from '../../src/view/proof-table.ts';
import { widthOf } from '../../src/view/width.ts';

const look = (changes: Partial<Look['terminal']> = {}, language: Look['language'] = 'en'): Look =>
  openLook(language, { columns: 80, rows: 24, color: false, unicode: true, links: false, ...changes });
const whole = { held: 3, tried: 3 };
const row = (changes: Partial<ProofRow> = {}): ProofRow => ({
  id: 'two-delays',
  sound: true,
  exercise: whole,
  solution: whole,
  wrong: { held: 18, tried: 18 },
  right: whole,
  verdicts: 27,
  inconclusive: 0,
  seconds: 12.34,
  ...changes,
});

test('a row for each lesson, under its columns', () => {
  const [head = '', first = '', second = ''] = renderProofTable(
    [row(), row({ id: 'a', sound: false, wrong: { held: 9, tried: 18 } })],
    look(),
  );
  assert.match(first, /^ ✓ two-delays +3\/3 +3\/3 +18\/18 +3\/3 +27 +0 +12\.3$/);
  assert.match(second, /^ ✗ a +3\/3 +3\/3 +9\/18 /);
  assert.equal(new Set([head, first, second].map(widthOf)).size, 1);
});

for (const language of ['en', 'ko'] as const)
  test(`it fits 80 columns, and is told in sentences where nothing is drawn or nothing fits (${language})`, () => {
    const rows = [row(), row({ id: 'microtask-starvation', sound: false, exercise: { held: 9, tried: 10 } })];
    for (const line of renderProofTable(rows, look({}, language))) assert.ok(widthOf(line) <= 80, line);
    for (const narrow of [look({ plain: true }, language), look({ columns: 40 }, language)]) {
      const told = renderProofTable(rows, narrow).join(' ');
      assert.match(told, /two-delays/);
      assert.doesNotMatch(told, /\{/);
    }
  });
