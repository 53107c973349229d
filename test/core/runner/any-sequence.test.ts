import assert from 'node:assert/strict';
import { test } from 'node:test';
import { message } from '../../../src/core/message.ts';
import type { Attempt } from '../../../src/core/progress.ts';
import type { RunnerEvent } from '../../../src/core/runner/event.ts';
import { legalKeys } from '../../../src/core/runner/keys.ts';
import { isPassed, lessonOf, standingOf, type RunnerState } from '../../../src/core/runner/state.ts';
import { step } from '../../../src/core/runner/step.ts';
import type { Judgement } from '../../../src/core/verdict.ts';
import { finished, key, lessons, predicted, saved, stateOf } from './played.ts';

/** A small generator with a seed (mulberry32's mixing), so that a sequence that fails can be played again. */
const randomOf = (seed: number): (() => number) => {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const keys =
  'enter escape h r t s d a u n p e ? l q / f + - 0 = < > left right up down j k g G space b home end backspace x 1 한'.split(
    ' ',
  );
const statuses: readonly Judgement['status'][] = ['pass', 'fail', 'inconclusive', 'error'];

const aside: Attempt = { hash: 'aside', status: 'unjudged', at: '', exerciseMs: null };

const anyEvent = (random: () => number, state: RunnerState): RunnerEvent => {
  const pick = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)] as T;
  const lesson = pick(lessons).id;
  const roll = random();
  // Leaving ends the sequence, so it is rare.
  if (roll < 0.005) return { type: 'interrupted' };
  if (roll < 0.5) return key(pick(random() < 0.02 ? keys : keys.filter((name) => name !== 'q')));
  if (roll < 0.65) return saved(random() < 0.7 ? lessonOf(state).id : lesson);
  const run = random() < 0.8 ? (state.job?.run ?? 0) : Math.floor(random() * 20);
  if (roll < 0.8) return finished(run, pick(statuses), pick([null, 'a', 'b', 'c']));
  if (roll < 0.83) return { type: 'run-failed', run, message: message('x') };
  if (roll < 0.9) return predicted(random() < 0.5 ? null : 300, lesson);
  if (roll < 0.91) return { type: 'solution-loaded', lesson, source: 'x' };
  if (roll < 0.92) return { type: 'diff-loaded', lesson, files: [{ name: 'exercise.ts', mine: 'x', answer: 'y' }] };
  if (roll < 0.935) return { type: 'attempt-loaded', lesson, hash: pick(['a', 'b', 'c']), source: pick([null, 'z']) };
  if (roll < 0.94) return { type: 'attempt-restored', lesson, kept: pick([null, aside]), message: message('x') };
  if (roll < 0.96)
    return { type: 'page-measured', lines: Math.floor(random() * 60), height: Math.floor(random() * 30) };
  return pick<RunnerEvent>([
    { type: 'resized' },
    { type: 'file-vanished', lesson },
    { type: 'noticed', message: message('x') },
  ]);
};

const hashesOf = ({ progress }: RunnerState): ReadonlySet<string> =>
  new Set(
    Object.entries(progress.exercises).flatMap(([id, { attempts }]) => attempts.map(({ hash }) => `${id} ${hash}`)),
  );

const sequences = 400;
const length = 120;

test('whatever happens in whatever order, no save is lost, no exercise is skipped and there is always a way on', () => {
  for (let seed = 1; seed <= sequences; seed++) {
    const random = randomOf(seed);
    let state = stateOf();
    for (let index = 0; index < length; index++) {
      const event = anyEvent(random, state);
      const before = state;
      const { state: after, effects } = step(before, event);
      const where = `seed ${seed}, event ${index}: ${JSON.stringify(event)} on ${before.page.name}`;
      const has = (type: string): boolean => effects.some((effect) => effect.type === type);

      if (before.over) assert.deepEqual(effects, [], where);
      if (after.over) {
        state = after;
        continue;
      }

      assert.ok(legalKeys(after).length > 0, `${where}: no key does anything`);
      assert.equal(step(after, { type: 'interrupted' }).state.over, true, `${where}: cannot be left`);

      // A save of the exercise on the screen is judged now, or remembered.
      if (event.type === 'file-changed' && event.lesson === lessonOf(before).id)
        assert.ok(has('start-run') || after.savedMeanwhile, `${where}: the save is lost`);
      // What is remembered is judged as soon as nothing runs.
      if (before.savedMeanwhile && !after.savedMeanwhile)
        assert.ok(after.job?.mode === 'check' && has('start-run'), `${where}: the remembered save is lost`);
      if (after.savedMeanwhile)
        assert.ok(after.job !== null || after.page.name === 'prediction', `${where}: it waits for nothing`);

      // Every verdict on a file that is not the starting one is an attempt that is kept and written.
      const judged = event.type === 'run-finished' && before.job?.run === event.run && before.job.mode === 'check';
      if (judged && event.attempt !== null) {
        assert.equal(standingOf(after).attempts.at(-1), event.attempt, `${where}: the attempt is lost`);
        assert.ok(has('save-progress'), where);
      }
      for (const hash of hashesOf(before)) assert.ok(hashesOf(after).has(hash), `${where}: an attempt was dropped`);
      // What a restored attempt replaced is on the disk already.
      if (after.progress !== before.progress)
        assert.ok(has('save-progress') || event.type === 'attempt-restored', where);
      // One check at a time, and each start has its own number.
      if (has('start-run')) assert.ok(after.job !== null && after.job.run >= before.nextRun, where);
      if (before.job !== null && after.job !== before.job)
        assert.ok(
          event.type === 'run-finished' || event.type === 'run-failed',
          `${where}: a running check was forgotten`,
        );

      // To another exercise only by a key, never during a check, and by `n` only after a pass.
      if (after.current !== before.current) {
        assert.ok(event.type === 'key-pressed' && before.job === null, `${where}: moved on by itself`);
        if (event.key === 'n') assert.ok(isPassed(before), `${where}: skipped`);
        else
          assert.ok(
            event.key === 'enter' &&
              (before.page.name === 'list' || (before.page.name === 'chapter' && isPassed(before))),
            where,
          );
      }
      assert.ok(after.scroll.top >= 0, where);
      state = after;
    }
  }
});

test('a key that is offered does something', () => {
  for (let seed = 1; seed <= sequences; seed++) {
    const random = randomOf(seed);
    let state = stateOf();
    for (let index = 0; index < length && !state.over; index++) {
      // The keys of a question are the prompt's.
      if (state.page.name !== 'prediction') {
        for (const { key: name } of legalKeys(state)) {
          const { effects } = step(state, key(name));
          assert.notDeepEqual(effects, [], `seed ${seed}, event ${index}: ${name} on ${state.page.name}`);
        }
      }
      state = step(state, anyEvent(random, state)).state;
    }
  }
});
