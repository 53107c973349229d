import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { test } from 'node:test';
import { culpritsOf } from '../../src/core/culprits.ts';
import { blameMs, noteworthyMs } from '../../src/core/stalls.ts';
import type { Culprit, Trace } from '../../src/core/trace.ts';
import { expectedIn, type Expected } from './expected.ts';
import { fixture, watchedRun } from './watched-run.ts';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(fixture(folder))
    .filter((name) => name.endsWith('.ts'))
    .sort();

const shared = filesIn('lines/parts/').flatMap((name) => expectedIn(fixture(`lines/parts/${name}`), `parts/${name}`));

/** What Windows has no named pipes for. */
const needsFifo = new Set(['read-file-sync.ts', 'write-file-sync.ts', 'two-blocking-calls-in-one-statement.ts']);

const isAt = (culprit: Culprit, expected: Expected): boolean =>
  culprit.file === expected.file && culprit.line === expected.line;

/** What a reader is told to look at: the statements of noteworthy stalls, at load as well as in the zone. */
const named = (trace: Trace): readonly Culprit[] => [
  ...culpritsOf(trace),
  ...trace.stalls.flatMap((stall) => (stall.culprit !== null && blameMs(stall) >= noteworthyMs ? [stall.culprit] : [])),
];

const MOST_RUNS = 3;

const isRight = (culprit: Culprit, expected: readonly Expected[], told: string): void => {
  const place = expected.find((each) => isAt(culprit, each));
  assert.ok(place !== undefined, `line ${culprit.line} of ${culprit.file} is not to blame\n${told}`);
  if (place.mark === '?') return;
  const right = expected.some(
    (each) =>
      isAt(culprit, each) &&
      each.column === culprit.column &&
      each.function === culprit.function &&
      each.call === culprit.call,
  );
  assert.ok(right, `column, function or call of line ${culprit.line} are wrong\n${told}`);
};

for (const name of filesIn('lines/')) {
  const own = expectedIn(fixture(`lines/${name}`), name);
  const expected = own.some(({ mark }) => mark !== '?') ? own : [...own, ...shared];
  const skip = process.platform === 'win32' && needsFifo.has(name);
  test(`the line of ${name.replace('.ts', '').replaceAll('-', ' ')}`, { skip }, async () => {
    // What is named must be right in every run; that a stall reaches what is worth naming, a busy machine can hide once or twice.
    for (let run = 1; ; run++) {
      const trace = await watchedRun(`lines/${name}`);
      const found = named(trace);
      const told = JSON.stringify({ found, stalls: trace.stalls, outcome: trace.outcome }, null, 1);
      for (const culprit of found) isRight(culprit, expected, told);
      const held = trace.stalls.filter((stall) => stall.startMs >= 0 && blameMs(stall) >= noteworthyMs);
      for (const stall of held) assert.notEqual(stall.culprit, null, `a stall has no line\n${told}`);
      const isNamed = (place: Expected): boolean => found.some((culprit) => isAt(culprit, place));
      const unnamed = expected.filter((place) => place.mark === '!!' && !isNamed(place));
      const some = expected.some((place) => place.mark !== '?' && isNamed(place));
      if (unnamed.length === 0 && some) return;
      if (run < MOST_RUNS) continue;
      assert.deepEqual(unnamed, [], `lines were not named\n${told}`);
      assert.ok(some, `no line was named\n${told}`);
    }
  });
}
