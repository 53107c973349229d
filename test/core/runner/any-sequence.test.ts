import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legalKeys } from '../../../src/core/runner/keys.ts';
import { isIdle, isPassed, lessonOf, standingOf, type RunnerState } from '../../../src/core/runner/state.ts';
import { step } from '../../../src/core/runner/step.ts';
import { anyEvent, randomOf, startOf } from './any-event.ts';
import { key } from './played.ts';

const hashesOf = ({ progress }: RunnerState): ReadonlySet<string> =>
  new Set(
    Object.entries(progress.exercises).flatMap(([id, { attempts }]) => attempts.map(({ hash }) => `${id} ${hash}`)),
  );

const sequences = 400;
const length = 120;

test('whatever happens in whatever order, no save is lost, no exercise is skipped and there is always a way on', () => {
  const reached = new Set<string>();
  for (let seed = 1; seed <= sequences; seed++) {
    const random = randomOf(seed);
    let state = startOf(seed);
    for (let index = 0; index < length; index++) {
      reached.add(state.page.name);
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
      // The window that gets the right to write goes on with what the disk has.
      if (event.type === 'seat-changed') assert.ok(event.holder !== null || after.progress === event.progress, where);
      else {
        for (const hash of hashesOf(before)) assert.ok(hashesOf(after).has(hash), `${where}: an attempt was dropped`);
        // What a restored attempt replaced is on the disk already.
        if (after.progress !== before.progress)
          assert.ok(has('save-progress') || event.type === 'attempt-restored', where);
      }
      // One check at a time, and each start has its own number.
      if (has('start-run')) assert.ok(after.job !== null && after.job.run >= before.nextRun, where);
      if (before.job !== null && after.job !== before.job) {
        const isOver = event.type === 'run-finished' || event.type === 'run-failed';
        const isGivenUp = before.job.mode === 'pitfall' && isPassed(before) && has('cancel-run');
        assert.ok(isOver || isGivenUp, `${where}: a running check was forgotten`);
      }

      // To another exercise only by a key, never during a check, and by `n` only after a pass.
      if (after.current !== before.current) {
        const byLearner = event.type === 'key-pressed' || event.type === 'exercise-chosen';
        assert.ok(byLearner && isIdle(before), `${where}: moved on by itself`);
        if (event.type === 'exercise-chosen') assert.equal(before.page.name, 'list', where);
        else if (event.key === 'n') assert.ok(isPassed(before), `${where}: skipped`);
        else
          assert.ok(
            event.key === 'enter' &&
              (before.page.name === 'list' || (before.page.name === 'chapter' && isPassed(before))),
            where,
          );
      }
      assert.ok(after.scroll.top >= 0, where);
      assertPage(after, where);
      // What was written is replaced only by whoever has looked at what comes back, and was asked.
      if (has('restore-attempt')) {
        assert.ok(before.page.name === 'attempt' && before.page.sure && isIdle(before), where);
        assert.ok(event.type === 'key-pressed' && event.key === 'u', where);
      }
      state = after;
    }
  }
  const pages =
    'story prediction result hints chapter timeline solution diff attempts attempt list help finished'.split(' ');
  assert.deepEqual([...reached].toSorted(), pages.toSorted(), 'every page came up');
});

/** What is selected is there, and every page has a way back. */
const assertPage = (state: RunnerState, where: string): void => {
  const { page } = state;
  if (page.name === 'list') assert.ok(state.lessons[page.selected] !== undefined, where);
  if (page.name === 'attempts') assert.ok(standingOf(state).attempts.length > page.selected, where);
  if (page.name === 'attempt') assert.ok(standingOf(state).attempts[page.number - 1] !== undefined, where);
  if (page.name === 'timeline') assert.ok(page.at - 0.5 / page.zoom >= 0 && page.at + 0.5 / page.zoom <= 1, where);
  if (page.name === 'help') assert.ok(page.behind.name !== 'help' && page.behind.name !== 'prediction', where);
  if (state.job !== null) assert.equal(state.job.lesson, lessonOf(state).id, where);
};

test('a key that is offered does something', () => {
  for (let seed = 1; seed <= sequences; seed++) {
    const random = randomOf(seed);
    let state = startOf(seed);
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
