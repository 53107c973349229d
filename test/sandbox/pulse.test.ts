import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { prepare } from '../../src/sandbox/prepare.ts';
import { runPrepared } from '../../src/sandbox/run.ts';
import { fixture, specFor } from '../lines/watched-run.ts';

const beatsOf = async (name: string): Promise<readonly number[]> => {
  const file = fileURLToPath(fixture(`pulse/${name}`));
  const prepared = await prepare({ file, name, others: {}, scenario: null });
  assert.ok(prepared.ok);
  const beats: number[] = [];
  const { trace } = await runPrepared({
    spec: specFor(30_000),
    prepared: prepared.value,
    beat: (count) => void beats.push(count),
  });
  assert.equal(trace.outcome.kind, 'complete');
  return beats;
};

const differences = (counts: readonly number[]): readonly number[] =>
  counts.slice(1).map((count, index) => count - (counts[index] ?? 0));

test('while a program waits, its heartbeats are told as they come', async () => {
  const beats = await beatsOf('waits.ts');
  assert.ok(beats.length > 3, `${beats.length} times in a second`);
  assert.ok(differences(beats).some((more) => more > 0));
  assert.ok((beats.at(-1) ?? 0) - (beats[0] ?? 0) > 10);
});

test('while a program holds its loop, they stay the same', async () => {
  const beats = await beatsOf('holds.ts');
  assert.ok(differences(beats).filter((more) => more === 0).length > 3, beats.join(' '));
});
