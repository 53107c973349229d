import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SeenCrumb } from '../../src/core/wire.ts';
import { byLine, isAnybodys, stallParts } from '../../src/debug/stall-parts.ts';

const stall = (held: number, ...crumbs: readonly SeenCrumb[]) => ({
  k: 'stall' as const,
  from: 1000,
  to: 1400,
  held,
  crumbs,
  open: false,
  inside: { url: 'file:///p.js', line: 1, column: 1, function: null },
  requests: 0,
  call: null,
});

test('a stall of one line stays whole, with what shorter ones have held', () => {
  const event = stall(400, [7, 320, 1000, 1320], [8, 80, 1320, 1400]);
  assert.deepEqual(stallParts(event, 100), [event]);
});

test('two lines that each held the loop in one turn of it are told one after the other, and nothing is told twice', () => {
  const parts = stallParts(stall(400, [8, 200, 1150, 1350], [7, 150, 1000, 1150], [9, 50, 1350, 1400]), 100);
  assert.deepEqual(
    parts.map(({ from, to, held, crumbs }) => [crumbs[0]?.[0], from, to, held]),
    [
      [7, 1000, 1150, 150],
      [8, 1150, 1400, 250],
    ],
  );
});

test('what a busy machine has kept from the program counts for none of its lines', () => {
  const event = stall(180, [7, 200, 1000, 1200], [8, 160, 1200, 1400]);
  assert.deepEqual(stallParts(event, 100), [event]);
});

test('where a package was looked into is said of the part in which no line of one’s own was running', () => {
  const parts = stallParts(stall(400, [0, 200, 1000, 1200], [7, 200, 1200, 1400]), 100);
  assert.deepEqual(
    parts.map(({ inside }) => inside?.line),
    [1, undefined],
  );
});

test('a stall without a place is nobody’s on a busy machine', () => {
  const unplaced = { ...stall(150, [0, 150, 1000, 1400]), inside: null };
  assert.equal(isAnybodys(unplaced), true);
  assert.equal(isAnybodys({ ...unplaced, held: 330 }), false, 'the machine took little');
  assert.equal(isAnybodys({ ...unplaced, crumbs: [[7, 150, 1000, 1400]] }), false, 'a line was seen');
  assert.equal(isAnybodys({ ...unplaced, call: { name: 'execSync', at: null, own: null } }), false, 'a call was seen');
  assert.equal(isAnybodys(stall(150, [0, 150, 1000, 1400])), false, 'it was looked into');
});

test('the statements of one line are one, and lines are ranked', () => {
  const crumbs: readonly SeenCrumb[] = [
    [9, 140, 1200, 1340],
    [3, 70, 1010, 1100],
    [4, 60, 1000, 1110],
    [5, 50, 1020, 1120],
    [0, 10, 1340, 1350],
  ];
  const lines: Readonly<Record<number, string>> = { 3: 'a:7', 4: 'a:7', 5: 'a:7', 9: 'a:8' };
  assert.deepEqual(
    byLine(crumbs, (crumb) => lines[crumb] ?? null),
    [
      [3, 180, 1000, 1120],
      [9, 140, 1200, 1340],
      [0, 10, 1340, 1350],
    ],
  );
});
