import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { message } from '../../src/core/message.ts';
import type { RunnerState } from '../../src/core/runner/state.ts';
import { runLoop, type RunnerLoop, type Stage } from '../../src/term/runner-loop.ts';
import { key } from '../core/runner/played.ts';
import { fakeSession, type FakeSession } from './fake-session.ts';

interface Played extends FakeSession {
  readonly loop: RunnerLoop;
  readonly frames: readonly RunnerState[];
  /** Waits until something is so; every step of the loop takes some turns. */
  readonly until: (holds: (state: RunnerState) => boolean) => Promise<void>;
}

const playing = (
  answer: () => Promise<number | null | 'cancelled'> = async () => await Promise.resolve(300),
): Played => {
  const fake = fakeSession();
  const frames: RunnerState[] = [];
  const stage: Stage = {
    paint: (state) => {
      frames.push(state);
      return { lines: 40, height: 20 };
    },
    ask: answer,
    loan: { lend: () => {}, takeBack: () => {} },
    beat: () => {},
  };
  const loop = runLoop(fake.session, stage);
  loop.dispatch({ type: 'started' });
  const until = async (holds: (state: RunnerState) => boolean): Promise<void> => {
    for (let turns = 0; !holds(loop.state()); turns++) {
      assert.ok(turns < 1000, `never: ${holds.toString()} in ${JSON.stringify(loop.state().page)}`);
      await turn();
    }
  };
  return { ...fake, loop, frames, until };
};

test('from the story through the question and the pitfall to a pass and the next exercise', async () => {
  const { loop, runs, changes, listener, watched, until } = playing();
  await until(() => watched().length === 1);
  loop.dispatch(key('enter')); // the chapter is read
  loop.dispatch(key('enter'));
  await until(() => runs.length === 1);
  assert.equal(runs[0]?.mode, 'pitfall');
  runs[0]?.finish('fail');
  await until(({ shown }) => shown !== null);

  listener().changed();
  assert.equal(runs[1]?.mode, 'check');
  runs[1]?.finish('pass');
  await until(({ job }) => job === null);
  loop.dispatch(key('n')); // the chapter's end
  loop.dispatch(key('n'));
  await until(() => watched()[0] === 'cpu-two-tasks');
  assert.deepEqual(watched(), ['cpu-two-tasks'], 'the file of the last exercise is not watched any more');
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['prediction', 'measured', 'attempt', 'current'],
  );
  loop.dispatch(key('q'));
  await loop.done;
});

test('many events at once are one frame', async () => {
  const { loop, frames } = playing();
  const before = frames.length;
  loop.dispatch(key('h'));
  assert.equal(frames.length, before + 1);
  loop.dispatch(key('q'));
  await loop.done;
});

test('a run that throws is said, and the course goes on', async () => {
  const { loop, runs, until } = playing();
  loop.dispatch(key('r'));
  runs[0]?.fail(new Error('no process'));
  await until(({ job }) => job === null);
  assert.deepEqual(loop.state().notice, message('notice.failed', { reason: 'no process' }));
  loop.dispatch(key('r'));
  assert.equal(runs.length, 2);
  loop.dispatch(key('q'));
  await loop.done;
});

test('progress that cannot be written is said, and kept on the screen', async () => {
  const { loop, refuseWrites, until } = playing();
  refuseWrites(message('store.full'));
  loop.dispatch(key('h'));
  await until(({ notice }) => notice?.key === 'store.full');
  loop.dispatch(key('q'));
  await loop.done;
});

test('another window that has the course is said, and its end, too', async () => {
  const { loop, seatChanged, until } = playing();
  seatChanged(7, loop.state().progress);
  await until(({ otherWindow }) => otherWindow === 7);
  seatChanged(null, loop.state().progress);
  await until(({ otherWindow, notice }) => otherWindow === null && notice?.key === 'notice.seat.mine');
  loop.dispatch(key('q'));
  await loop.done;
});

test('leaving ends the running check and waits until it is over', async () => {
  const { loop, runs, watched, until } = playing();
  await until(() => watched().length === 1);
  loop.dispatch(key('r'));
  assert.equal(runs[0]?.signal.aborted, false);
  loop.dispatch({ type: 'interrupted' });
  await loop.left;
  assert.equal(runs[0]?.signal.aborted, true);
  await loop.done;
  assert.deepEqual(watched(), []);
});

test('Ctrl-C at a question leaves the course', async () => {
  const { loop } = playing(async () => await Promise.resolve('cancelled'));
  loop.dispatch(key('enter'));
  loop.dispatch(key('enter'));
  await loop.done;
});

test('the solution comes when it was read, and an editor that is missing is said', async () => {
  const { loop, runs, until } = playing();
  loop.dispatch(key('r'));
  runs[0]?.finish('pass');
  await until(({ shown }) => shown !== null);
  loop.dispatch(key('s'));
  await until(({ page }) => page.name === 'solution' && page.source === '// two-delays');
  loop.dispatch(key('e'));
  await until(({ notice }) => notice?.key === 'notice.no-editor');
  loop.dispatch(key('q'));
  await loop.done;
});

test('an attempt is read and put back', async () => {
  const { loop, runs, until } = playing();
  loop.dispatch(key('r'));
  runs[0]?.finish('fail');
  await until(({ job }) => job === null);
  loop.dispatch(key('a'));
  loop.dispatch(key('enter'));
  await until(({ page }) => page.name === 'attempt' && page.text?.source === '// attempt 1');
  loop.dispatch(key('u'));
  assert.equal(loop.state().notice?.key, 'notice.sure');
  loop.dispatch(key('u'));
  await until(({ notice }) => notice?.key === 'attempts.restored');
  loop.dispatch(key('q'));
  await loop.done;
});
