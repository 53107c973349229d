import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'node:test';
import { tick } from '../../src/kit.ts';
import { currentTurn } from '../../src/kit/turn.ts';

/** The turns in which ten pieces of work were done, as how many there were and the most pieces in one. */
const turnsWith = async (between: () => unknown): Promise<readonly [turns: number, most: number]> => {
  await tick();
  await tick();
  const counts = new Map<number, number>();
  for (let piece = 0; piece < 10; piece++) {
    const turn = currentTurn();
    counts.set(turn, (counts.get(turn) ?? 0) + 1);
    await between();
  }
  return [counts.size, Math.max(...counts.values())];
};

test('microtasks and nextTick stay in the turn that they are in', async () => {
  assert.deepEqual(await turnsWith(() => null), [1, 10]);
  assert.deepEqual(await turnsWith(() => new Promise<void>((resolve) => queueMicrotask(resolve))), [1, 10]);
  assert.deepEqual(await turnsWith(() => new Promise<void>((resolve) => process.nextTick(resolve))), [1, 10]);
});

test('whoever lets the loop turn is in another turn afterwards', async () => {
  assert.deepEqual(await turnsWith(tick), [10, 1]);
  // On a slow machine the next timer may be due before the turn of the last one is over.
  const [turns] = await turnsWith(() => pause(1));
  assert.ok(turns > 1, `${turns}`);
});

test('callbacks that were all put off at once run in one turn', async () => {
  const turns = new Set<number>();
  await new Promise<void>((resolve) => {
    for (let piece = 0; piece < 10; piece++) setImmediate(() => turns.add(currentTurn()));
    setImmediate(resolve);
  });
  assert.equal(turns.size, 1);
});

test('a turn after a rest is another one', async () => {
  const before = currentTurn();
  for (let rest = 0; rest < 5; rest++) await tick();
  const after = currentTurn();
  assert.ok(after > before);
  await tick();
  assert.ok(currentTurn() > after);
});
