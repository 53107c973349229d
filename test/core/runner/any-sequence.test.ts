import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legalKeys } from '../../../src/core/runner/keys.ts';
import { isIdle, isPassed, lessonOf, standingOf, type RunnerState } from '../../../src/core/runner/state.ts';
import { step } from '../../../src/core/runner/step.ts';
import { anyEvent, randomOf } from './any-event.ts';
import { key, stateOf } from './played.ts';

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
      if (before.job !== null && after.job !== before.job) {
        const isOver = event.type === 'run-finished' || event.type === 'run-failed';
        const isGivenUp = before.job.mode === 'pitfall' && isPassed(before) && has('cancel-run');
        assert.ok(isOver || isGivenUp, `${where}: a running check was forgotten`);
      }

      // To another exercise only by a key, never during a check, and by `n` only after a pass.
      if (after.current !== before.current) {
        assert.ok(event.type === 'key-pressed' && isIdle(before), `${where}: moved on by itself`);
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
